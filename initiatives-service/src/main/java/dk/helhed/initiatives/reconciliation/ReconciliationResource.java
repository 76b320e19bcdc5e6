package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.csv.Csv;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.request.RawBody;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.table.Download;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Reconciliations over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Reconciliation", description = "The ledger beside an extract of the accounting system.")
class ReconciliationResource {

    private static final String EXTRACT =
            "Kontostreng;Dato;Beløb;Tekst\r\n05-38-59-1-001;01-03-2021;12.500,00;Faktura 1001\r\n";

    private final ReconciliationService service;
    private final ReconciliationReader reader;
    private final RawBody bodies;

    ReconciliationResource(ReconciliationService service, ReconciliationReader reader, RawBody bodies) {
        this.service = service;
        this.reader = reader;
        this.bodies = bodies;
    }

    @POST
    @Path("/frames/{id}/reconciliations")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "createReconciliation",
            summary = "Compare what the ledger says is spent in a frame with an accounting extract",
            description =
                    "A table with the columns Kontostreng (else Konto), Bogføringsdato (else Dato), Beløb (or Debet and"
                            + " Kredit), Tekst and perhaps Bilagsnr and Valuta, as CSV or an Excel workbook, of all that"
                            + " was booked in the period; other columns and rows above the header are passed over, and"
                            + " rows with a total are checked. Credits are negative, or have their minus behind. Each"
                            + " line is compared with one expenditure, or the reversal of one, by account, day and"
                            + " amount; the same voucher number comes first, and days may lie no further apart than a"
                            + " setting says (5). Nothing is changed in the ledger.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING), example = EXTRACT),
                @Content(
                        mediaType = SheetForm.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "(an Excel workbook)")
            })
    @APIResponse(
            responseCode = "201",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public Uni<Response> reconcile(
            @BeanParam ChangeRequest request,
            @PathParam("id") UUID frameId,
            @QueryParam("from") @Parameter(description = "The first day.", required = true) @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day.", required = true) @Nullable LocalDate to,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @Context HttpServerRequest http) {
        ExtractPeriod period = ExtractPeriod.of(from, to);
        SheetForm form = SheetForm.of(contentType);
        return bodies.read(http)
                .chain(file -> service.reconcile(request, frameId, period, form, file))
                .map(Answer::toResponse);
    }

    @GET
    @Path("/frames/{id}/reconciliations")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(operationId = "listReconciliations", summary = "List the reconciliations of a frame, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of reconciliations")
    public Uni<RestResponse<Page<ReconciliationView>>> list(
            @PathParam("id") UUID frameId, @BeanParam PageRequest page) {
        return reader.ofFrame(frameId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/reconciliations/{id}")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(operationId = "getReconciliation", summary = "Read what a reconciliation found in all")
    @APIResponse(
            responseCode = "200",
            description = "The reconciliation",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(Reconciliation.VERSION), view));
    }

    @GET
    @Path("/reconciliations/{id}/lines")
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "listReconciliationLines",
            summary = "List what a reconciliation found, line by line",
            description = "In the order of the extract, and then of the ledger for what the extract does not have.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Uni<RestResponse<Page<ReconciledLine>>> lines(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("outcome") @Nullable LineOutcome outcome) {
        return reader.lines(id, outcome, page.afterNumber(), page.fetch())
                .map(found -> Pages.respond(
                        page, found, line -> String.valueOf(line.place()), ReconciliationReader.PlacedLine::line));
    }

    @GET
    @Path("/reconciliations/{id}/report")
    @Produces(Csv.MEDIA_TYPE)
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(
            operationId = "exportReconciliation",
            summary = "Take a reconciliation out as a table, what does not match first",
            description = "Semicolons between cells, a comma before the decimals, UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = Csv.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, examples = "outcome;row;account")))
    public Uni<Response> report(@PathParam("id") UUID id) {
        return reader.report(id).map(csv -> Download.of(csv, Csv.MEDIA_TYPE + ";charset=UTF-8", "reconciliation.csv"));
    }
}
