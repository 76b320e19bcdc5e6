package dk.helhed.plans.mandate;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The rules of mandates over HTTP. */
@Path("/v1/mandate-rules")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Mandate rules", description = "Which body decides about which change, as data that the board adopts.")
class MandateRulesResource {

    private final MandateRulesService service;
    private final MandateRulesReader reader;

    MandateRulesResource(MandateRulesService service, MandateRulesReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMandateRules", summary = "List the sets of rules that boards have adopted")
    public Uni<RestResponse<Page<MandateRulesView>>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "mandate-001") @Nullable @Identifier
                    String externalId) {
        return reader.page(
                        page,
                        new Filters()
                                .and("municipality = :municipality", "municipality", municipality)
                                .and("externalId = :externalId", "externalId", externalId))
                .map(found -> Pages.respond(page, found, set -> set.id().toString(), MandateRulesView::of));
    }

    @GET
    @Path("/in-force/{municipality}")
    @PermitAll
    @Operation(
            operationId = "getMandateRulesInForce",
            summary =
                    "The rules that hold in a municipality now: the newest that its board adopted, or the suite's own")
    public Uni<MandateRulesView> inForce(
            @RestPath @Parameter(example = "0751") @Pattern(regexp = "\\d{4}") String municipality) {
        return reader.inForce(municipality);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getMandateRules", summary = "One set of rules as it was adopted")
    @APIResponseSchema(MandateRulesView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        // A set never changes: its one version is the first.
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(0), view));
    }

    @POST
    @RolesAllowed("board")
    @Operation(
            operationId = "adoptMandateRules",
            summary = "Adopt new rules for the municipality",
            description = "What was submitted before is still judged by the rules of that day.")
    @APIResponseSchema(value = MandateRulesView.class, responseCode = "201")
    public Uni<Response> adopt(@BeanParam ChangeRequest request, @NotNull @Valid MandateRulesDraft draft) {
        return service.adopt(request, draft).map(Answer::toResponse);
    }
}
