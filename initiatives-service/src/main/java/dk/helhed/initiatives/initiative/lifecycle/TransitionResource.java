package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.initiative.InitiativeView;
import dk.helhed.initiatives.initiative.rules.TransitionDraft;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The steps of an initiative over HTTP. */
@Path("/v1/initiatives/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Initiatives")
class TransitionResource {

    private final TransitionService service;
    private final StepReader reader;

    TransitionResource(TransitionService service, StepReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionInitiative",
            summary = "Move an initiative to another state",
            description = "The approver records what a body decided, with its decision: APPROVED, REJECTED, POSTPONED,"
                    + " CONTINUED, CANCELLED. The editor does the rest. To APPROPRIATED the first appropriation"
                    + " takes it; CONTINUED also makes a new idea in the same track, which names the one that it"
                    + " continues.")
    @APIResponse(
            responseCode = "200",
            description = "The initiative in its new state",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    public Uni<Response> move(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid TransitionDraft move) {
        return service.move(request, id, move).map(Answer::toResponse);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listInitiativeTransitions",
            summary = "List how an initiative of the municipality came to its state")
    @APIResponse(responseCode = "200", description = "A page of steps, the oldest first")
    public Uni<RestResponse<Page<StepView>>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reader.list(id, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }
}
