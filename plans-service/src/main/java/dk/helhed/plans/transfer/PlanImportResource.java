package dk.helhed.plans.transfer;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.request.RawBody;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.table.ImportMode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Whole plans in, over HTTP. */
@Path("/v1/plans/imports")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Import and export", description = "A whole plan as one document, or as tables for a spreadsheet.")
class PlanImportResource {

    private final PlanTransferService service;
    private final RawBody bodies;

    PlanImportResource(PlanTransferService service, RawBody bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @POST
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "importPlan",
            summary = "Take a whole plan in, or say all that is wrong with it",
            description =
                    "All of it or nothing. What an export gives can be imported: one document, tables in a ZIP file of"
                            + " CSV files, or in an Excel workbook; at most 10,000 rows in all. Places are named by"
                            + " JSON Pointers in a document, and by table, row and column in tables. A plan of more"
                            + " rows than are taken at once (a setting; 200) is answered with 202 and taken in by a"
                            + " job. A sub-agreement whose period lies"
                            + " outside the plan's is kept as printed, with a quality flag. What was done here (steps,"
                            + " decisions, signatures, approvals of budgets, change proposals, follow-ups, overrides)"
                            + " is no part of a document: an agreement comes in unsigned and a budget as a draft.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PlanFile.Document.class)),
                @Content(mediaType = "application/zip", schema = @Schema(implementation = PlanFile.Tables.class)),
                @Content(mediaType = SheetForm.XLSX_TYPE, schema = @Schema(implementation = PlanFile.Tables.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "With mode=validate: nothing was refused, and nothing was kept",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "201",
            description = "With mode=commit: the plan",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Plan")))
    @APIResponse(
            responseCode = "202",
            description = "It is large: it is taken in, or validated, by a job, which is at Location",
            content = @Content(schema = @Schema(implementation = PlanImportJobView.class)))
    public Uni<Response> take(
            @BeanParam ChangeRequest request,
            @QueryParam("mode")
                    @Size(max = 20)
                    @Parameter(description = "validate or commit", required = true, example = "validate")
                    @Nullable
                    String mode,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @Context HttpServerRequest http) {
        ImportMode chosen = ImportMode.of(mode);
        PlanForm form = PlanForm.of(contentType);
        return bodies.read(http)
                .chain(file -> service.take(request, chosen, form, file))
                .map(Answer::toResponse);
    }
}
