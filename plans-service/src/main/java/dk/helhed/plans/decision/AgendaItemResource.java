package dk.helhed.plans.decision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** One of the agenda items over HTTP. */
@Path("/v1/agenda-items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Agenda items", description = "Cases at a body on a day: recommended, decided, postponed, returned.")
class AgendaItemResource {

    private final AgendaItemService service;
    private final AgendaItemReader reader;

    AgendaItemResource(AgendaItemService service, AgendaItemReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getAgendaItem", summary = "Read an agenda item")
    @APIResponse(
            responseCode = "200",
            description = "All of it; to outsiders of a closed one its placeholder",
            content = @Content(schema = @Schema(implementation = AgendaItemPage.Entry.class)))
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e3") UUID id, @Context Request request) {
        return reader.get(id).map(shown -> shown.toResponse(request));
    }

    @PUT
    @RolesAllowed("editor")
    @Operation(
            operationId = "replaceAgendaItem",
            summary = "Replace an agenda item",
            description = "Once the body has dealt with it, only who may read it can change.")
    @APIResponseSchema(AgendaItemView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e3") UUID id,
            @NotNull @Valid AgendaItemDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionAgendaItem",
            summary = "Recommend it, or record what the body did",
            description = "An editor recommends; an approver records what was decided, postponed or returned.")
    @APIResponseSchema(AgendaItemView.class)
    public Uni<Response> advance(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e3") UUID id,
            @NotNull @Valid AgendaItemTransition transition) {
        return service.advance(request, id, transition).map(Answer::toResponse);
    }
}
