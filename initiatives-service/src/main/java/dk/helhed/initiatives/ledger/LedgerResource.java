package dk.helhed.initiatives.ledger;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.server.Cancellable;

/** Booking on an initiative over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Ledger", description = "What is appropriated, moved, committed and spent, entry by entry.")
class LedgerResource {

    private final LedgerService service;

    LedgerResource(LedgerService service) {
        this.service = service;
    }

    @POST
    @Path("/initiatives/{id}/appropriations")
    @RolesAllowed("approver")
    @Operation(
            operationId = "appropriateFunds",
            summary = "Book what the council has appropriated to an initiative",
            description =
                    "It needs the decision (kommunestyrelsesloven § 40, 2). What goes beyond the budgeted amount is a"
                            + " supplementary appropriation, which names its cover (§ 40, 3). The first one takes an"
                            + " approved initiative to APPROPRIATED.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> appropriate(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid AppropriationDraft draft) {
        return service.appropriate(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/initiatives/{id}/transfers")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "transferFunds",
            summary = "Move money from an initiative to another",
            description =
                    "Both entries are booked in one transaction; the one that is answered is that of the giver. Within a"
                            + " track it is the controller's to do; money that goes to another one names the decision"
                            + " (kommunestyrelsesloven § 40).")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> transfer(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid TransferDraft draft) {
        return service.transfer(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/initiatives/{id}/commitments")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "commitFunds",
            summary = "Commit money of an initiative",
            description = "Only once something is appropriated to it, and only what is available in the year.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> commit(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid CommitmentDraft draft) {
        return service.commit(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/initiatives/{id}/expenditures")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "spendFunds",
            summary = "Book what an initiative has spent",
            description = "It settles the commitment that it names, as far as that is open.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> spend(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ExpenditureDraft draft) {
        return service.spend(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/initiatives/{id}/carry-overs")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "carryOverFunds",
            summary = "Carry what is left of a year over to the next",
            description =
                    "Both entries are booked in one transaction; the one that is answered is that of the earlier year.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> carryOver(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid CarryOverDraft draft) {
        return service.carryOver(request, id, draft).map(Answer::toResponse);
    }
}
