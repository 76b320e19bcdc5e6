package dk.helhed.plans.decision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
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
import jakarta.ws.rs.QueryParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The agenda items of cases over HTTP. */
@Path("/v1")
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
    @Path("/cases/{caseId}/agenda-items")
    @PermitAll
    @Operation(
            operationId = "listAgendaItems",
            summary = "List a case's agenda items, those that are closed to the caller by their placeholders",
            description = "With a filter there are no placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = AgendaItemPage.class)))
    public Uni<RestResponse<Page<Object>>> list(
            @RestPath UUID caseId,
            @BeanParam PageRequest page,
            @QueryParam("state") @Nullable AgendaItemState state,
            @QueryParam("externalId")
                    @PlainText(max = 100)
                    @Parameter(example = "item-23-9928-vpu")
                    @Nullable
                    @Identifier
                    String externalId) {
        return reader.ofCase(
                caseId,
                page,
                new Filters()
                        .and("state = :state", "state", state)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @GET
    @Path("/agenda-items/{id}")
    @PermitAll
    @Operation(operationId = "getAgendaItem", summary = "Read an agenda item")
    @APIResponse(
            responseCode = "200",
            description = "All of it; to outsiders of a closed one its placeholder",
            content = @Content(schema = @Schema(implementation = AgendaItemPage.Entry.class)))
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(shown -> shown.toResponse(request));
    }

    @POST
    @Path("/cases/{caseId}/agenda-items")
    @RolesAllowed("editor")
    @Operation(operationId = "createAgendaItem", summary = "Put a case on a body's agenda")
    @APIResponseSchema(value = AgendaItemView.class, responseCode = "201")
    public Uni<Response> plan(
            @BeanParam ChangeRequest request, @RestPath UUID caseId, @NotNull @Valid AgendaItemDraft draft) {
        return service.plan(request, caseId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/agenda-items/{id}")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "replaceAgendaItem",
            summary = "Replace an agenda item",
            description =
                    "Once the body has dealt with it, only who may read it can change. An editor replaces it; an approver"
                            + " takes off a paper that records what a body decided.")
    @APIResponseSchema(AgendaItemView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid AgendaItemDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/agenda-items/{id}/transitions")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionAgendaItem",
            summary = "Recommend it, or record what the body did",
            description = "An editor recommends; an approver records what was decided, postponed or returned.")
    @APIResponseSchema(AgendaItemView.class)
    public Uni<Response> advance(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid AgendaItemTransition transition) {
        return service.advance(request, id, transition).map(Answer::toResponse);
    }
}
