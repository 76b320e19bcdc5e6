package dk.helhed.initiatives.accounting;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
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

/** Accounting periods over HTTP. */
@Path("/v1/accounting-periods")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Ledger")
class PeriodResource {

    private final PeriodService service;
    private final PeriodReader reader;

    PeriodResource(PeriodService service, PeriodReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "closeAccountingPeriod",
            summary = "Close a month of the accounts",
            description = "It takes no more entries; corrections go into an open month.")
    @APIResponse(
            responseCode = "201",
            description = "The closed month",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Uni<Response> close(@BeanParam ChangeRequest request, @NotNull @Valid PeriodDraft draft) {
        return service.close(request, draft).map(Answer::toResponse);
    }

    @GET
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "listAccountingPeriods",
            summary = "List the months that were ever closed",
            description = "A month that is not listed is open.")
    @APIResponse(responseCode = "200", description = "A page of months")
    public Uni<RestResponse<Page<PeriodView>>> list(
            @BeanParam PageRequest page, @QueryParam("state") @Nullable PeriodState state) {
        return reader.page(state, page.after(), page.fetch())
                .map(found -> Pages.respond(page, found, PeriodView::month, view -> view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(operationId = "getAccountingPeriod", summary = "Read a month of the accounts")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "transitionAccountingPeriod",
            summary = "Reopen a month of the accounts, or close it again",
            description = "Reopening needs a reason, which is kept with the client that gave it.")
    @APIResponse(
            responseCode = "200",
            description = "The month in its new state",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Uni<Response> move(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid PeriodTransitionDraft move) {
        return service.move(request, id, move).map(Answer::toResponse);
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "listAccountingPeriodTransitions",
            summary = "List who closed and reopened a month, and why")
    @APIResponse(responseCode = "200", description = "A page of steps, the oldest first")
    public Uni<RestResponse<Page<PeriodStepView>>> transitions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reader.steps(id, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }
}
