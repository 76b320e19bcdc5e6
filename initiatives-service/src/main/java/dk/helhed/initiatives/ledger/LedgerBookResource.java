package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.csv.Csv;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.table.Download;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reading the ledger over HTTP. */
@Path("/v1")
@Cancellable(false)
@Tag(name = "Ledger")
class LedgerBookResource {

    private final LedgerReader reader;

    LedgerBookResource(LedgerReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/initiatives/{id}/balance")
    @PermitAll
    @Operation(
            operationId = "getInitiativeBalance",
            summary = "Read what the ledger says of an initiative",
            description = "Its own municipality always; all, once the initiative is published.")
    @APIResponse(responseCode = "200", description = "The balance")
    public Uni<BalanceView> balance(@PathParam("id") UUID id) {
        return reader.balance(id);
    }

    @GET
    @Path("/initiatives/{id}/ledger")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "listInitiativeLedgerEntries",
            summary = "List what is booked on an initiative of the municipality, in its order")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Uni<RestResponse<Page<LedgerEntryView>>> ofInitiative(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @BeanParam LedgerFilter filter) {
        return reader.ofInitiative(id, filter, LedgerReader.number(page.after()), page.fetch())
                .map(found -> Pages.respond(page, found, view -> String.valueOf(view.number()), view -> view));
    }

    @GET
    @Path("/initiatives/{id}/ledger/export")
    @Produces(Csv.MEDIA_TYPE)
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "exportInitiativeLedger",
            summary = "Export what is booked on an initiative of the municipality",
            description =
                    "Semicolons between cells, a comma before the decimals, UTF-8; cells that a spreadsheet would run"
                            + " as a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = Csv.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, examples = "id;kind;amount")))
    public Uni<Response> exportOfInitiative(@PathParam("id") UUID id, @BeanParam LedgerFilter filter) {
        return reader.exportOfInitiative(id, filter).map(LedgerBookResource::file);
    }

    @GET
    @Path("/frames/{id}/ledger")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "listFrameLedgerEntries",
            summary = "List what is booked on the initiatives of a frame of the municipality")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Uni<RestResponse<Page<LedgerEntryView>>> ofFrame(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @BeanParam LedgerFilter filter) {
        return reader.ofFrame(id, filter, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/frames/{id}/ledger/export")
    @Produces(Csv.MEDIA_TYPE)
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "exportFrameLedger",
            summary = "Export what is booked on the initiatives of a frame of the municipality",
            description =
                    "Semicolons between cells, a comma before the decimals, UTF-8; cells that a spreadsheet would run"
                            + " as a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = Csv.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, examples = "id;kind;amount")))
    public Uni<Response> exportOfFrame(@PathParam("id") UUID id, @BeanParam LedgerFilter filter) {
        return reader.exportOfFrame(id, filter).map(LedgerBookResource::file);
    }

    private static Response file(String csv) {
        return Download.of(csv, Csv.MEDIA_TYPE + ";charset=UTF-8", "ledger.csv");
    }
}
