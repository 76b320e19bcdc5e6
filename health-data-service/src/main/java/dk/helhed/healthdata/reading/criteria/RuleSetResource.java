package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.reading.http.Engine;
import dk.helhed.healthdata.text.Bilingual;
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

    private static final Bilingual TITLE =
            new Bilingual("Lovens kriterier for boligområder", "The law's criteria for housing areas");

    private final RuleSets ruleSets;
    private final Attributions attributions;

    RuleSetResource(RuleSets ruleSets, Attributions attributions) {
        this.ruleSets = ruleSets;
        this.attributions = attributions;
    }

    /** All of them. */
    @Schema(name = "RuleSetList")
    record RuleSetList(
            List<RuleSet> items,

            @Schema(description = "Another number where any of them says something else.", examples = "2")
            String version,

            @Schema(examples = "Almenboligloven") String source,

            @JsonUnwrapped Attribution attribution) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listRuleSets",
            summary = "List the law's criteria for vulnerable housing areas, as data",
            description =
                    "Each with its source, operator, threshold, years, population and the indicator that feeds it.")
    public RuleSetList list() {
        return new RuleSetList(
                ruleSets.all(), Engine.VERSION, "Almenboligloven", attributions.of(TITLE, false, "/v1/rulesets"));
    }
}
