package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.table.Download;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whole plans out, over HTTP. */
@Path("/v1/plans/{planId}/export")
@Cancellable(false)
@Tag(name = "Import and export", description = "A whole plan as one document, or as tables for a spreadsheet.")
class PlanExportResource {

    private static final String ZIP = "application/zip";

    private final PlanTransferReader reader;

    PlanExportResource(PlanTransferReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportPlan",
            summary = "Take a whole plan out as one document",
            description =
                    "What a client stated of the plan and of all under it; it can be imported without a difference.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = PlanFile.Document.class)))
    public Uni<ObjectNode> document(@RestPath UUID planId) {
        return reader.document(planId);
    }

    @GET
    @Path("/tables")
    @PermitAll
    @Produces({ZIP, SheetForm.XLSX_TYPE})
    @Operation(
            operationId = "exportPlanTables",
            summary = "Take a whole plan out as tables",
            description =
                    "By Accept a ZIP file with one CSV file a table (UTF-8, semicolons, decimal commas; cells that a"
                            + " spreadsheet would run begin with an apostrophe, which an import takes off again), or"
                            + " an Excel workbook with one sheet a table. Amounts are kroner, working time is hours;"
                            + " what there are several of in one row, such as parties and years, is a table of its"
                            + " own, whose rows say what they belong to. Lists of texts have a bar between them.")
    @APIResponse(
            responseCode = "200",
            description = "The tables",
            content = {
                @Content(mediaType = ZIP, schema = @Schema(implementation = PlanFile.Tables.class)),
                @Content(mediaType = SheetForm.XLSX_TYPE, schema = @Schema(implementation = PlanFile.Tables.class))
            })
    public Uni<Response> tables(
            @RestPath UUID planId,
            @QueryParam("bom")
                    @DefaultValue("true")
                    @Parameter(
                            description =
                                    "Whether each CSV file begins with the mark by which spreadsheets know UTF-8.")
                    boolean bom,
            @Context Request request) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.valueOf(ZIP), MediaType.valueOf(SheetForm.XLSX_TYPE))
                        .build());
        boolean workbook = chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(SheetForm.XLSX_TYPE));
        return workbook
                ? reader.workbook(planId)
                        .map(bytes -> Download.of(bytes, SheetForm.XLSX_TYPE, "plan-" + planId + ".xlsx"))
                : reader.tables(planId, bom).map(bytes -> Download.of(bytes, ZIP, "plan-" + planId + ".zip"));
    }
}
