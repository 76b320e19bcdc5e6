package dk.helhed.initiatives.outcome;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Evaluations over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Outcome")
class EvaluationResource {

    private final EvaluationService service;
    private final EvaluationReader reader;

    EvaluationResource(EvaluationService service, EvaluationReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/initiatives/{id}/evaluations")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createEvaluation",
            summary = "Evaluate an initiative: what worked and what did not",
            description = "One each; others see it once the initiative has ended.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Uni<Response> evaluate(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid EvaluationDraft draft) {
        return service.evaluate(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/initiatives/{id}/evaluations")
    @PermitAll
    @Operation(operationId = "listEvaluations", summary = "List the evaluation of an initiative, if there is one")
    @APIResponse(responseCode = "200", description = "A page of evaluations")
    public Uni<RestResponse<Page<EvaluationView>>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reader.ofInitiative(id, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/evaluations/{id}")
    @PermitAll
    @Operation(operationId = "getEvaluation", summary = "Read an evaluation")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @Path("/evaluations/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceEvaluation", summary = "Change an evaluation")
    @APIResponse(
            responseCode = "200",
            description = "The changed evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid EvaluationDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
