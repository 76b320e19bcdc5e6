package dk.helhed.healthdata.reading.criteria;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The law's rule sets, over HTTP. */
@Path("/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
@Cancellable(false)
class RuleSetResource {

    private final RuleSets ruleSets;

    RuleSetResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** All of them. */
    @Schema(name = "RuleSetList")
    record RuleSetList(List<RuleSet> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listRuleSets",
            summary = "List the law's criteria for vulnerable housing areas, as data",
            description =
                    "Each with its source, operator, threshold, years, population and the indicator that feeds it.")
    public RuleSetList list() {
        return new RuleSetList(ruleSets.all());
    }
}
