package dk.helhed.initiatives.ledger;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
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
import org.jboss.resteasy.reactive.server.Cancellable;

/** Entries of the ledger, and what follows from them, over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Ledger")
class LedgerEntryResource {

    private final CorrectionService service;
    private final LedgerReader reader;

    LedgerEntryResource(CorrectionService service, LedgerReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Path("/ledger-entries/{id}")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(operationId = "getLedgerEntry", summary = "Read an entry of the municipality's ledger")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(LedgerEntry.VERSION), view));
    }

    @POST
    @Path("/ledger-entries/{id}/releases")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "releaseCommitment",
            summary = "Release a commitment, or a part of it",
            description = "What is released is available again.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> release(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ReleaseDraft draft) {
        return service.release(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/ledger-entries/{id}/reversals")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "reverseLedgerEntry",
            summary = "Reverse an entry",
            description =
                    "The only way to correct one, and possible once. The two entries of a transfer or a carry-over are"
                            + " reversed together. It goes into an open month, on the day of the entry or later. What was decided,"
                            + " an appropriation above all, is reversed by a decision only.")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Uni<Response> reverse(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ReversalDraft draft) {
        return service.reverse(request, id, draft).map(Answer::toResponse);
    }
}
