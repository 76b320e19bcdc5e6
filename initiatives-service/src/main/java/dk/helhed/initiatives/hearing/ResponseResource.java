package dk.helhed.initiatives.hearing;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Responses to hearings over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Hearings")
class ResponseResource {

    private final HearingService service;
    private final HearingReader reader;

    ResponseResource(HearingService service, HearingReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/hearings/{id}/responses")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createHearingResponse",
            summary = "Keep a response to a hearing",
            description = "Others see it once it is published.")
    @APIResponse(
            responseCode = "201",
            description = "The response",
            content = @Content(schema = @Schema(implementation = ResponseView.class)))
    public Uni<Response> receive(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ResponseDraft draft) {
        return service.receive(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/hearings/{id}/responses")
    @PermitAll
    @Operation(
            operationId = "listHearingResponses",
            summary = "List the responses to a hearing",
            description = "Its own municipality sees all, others what is published.")
    @APIResponse(responseCode = "200", description = "A page of responses")
    public Uni<RestResponse<Page<ResponseView>>> list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @QueryParam("state") @Nullable ResponseState state) {
        return reader.responses(id, state, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/hearing-responses/{id}")
    @PermitAll
    @Operation(operationId = "getHearingResponse", summary = "Read a response to a hearing")
    @APIResponse(
            responseCode = "200",
            description = "The response",
            content = @Content(schema = @Schema(implementation = ResponseView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.response(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/hearing-responses/{id}/transitions")
    @RolesAllowed("editor")
    @Operation(operationId = "transitionHearingResponse", summary = "Publish or withhold a response to a hearing")
    @APIResponse(
            responseCode = "200",
            description = "The response in its new state",
            content = @Content(schema = @Schema(implementation = ResponseView.class)))
    public Uni<Response> moderate(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ResponseTransitionDraft draft) {
        return service.moderate(request, id, draft).map(Answer::toResponse);
    }
}
