package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.catalogue.job.CatalogueJobView;
import dk.helhed.initiatives.catalogue.merge.CatalogueImport;
import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.table.CatalogueFile;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.request.RawBody;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.table.Download;
import dk.helhed.kit.table.ImportMode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The import and export of catalogues over HTTP. */
@Path("/v1")
@Cancellable(false)
@Tag(name = "Catalogues", description = "All initiatives of a frame as one table for a spreadsheet.")
class CatalogueResource {

    private static final String TABLE =
            "Spor;Initiativ;Beløb (i mio. kr.)\r\nTema 4: Flere hjemløse i egen bolig;;\r\n4.3;Flere hjemløse i beskæftigelse;1,1\r\n";

    private final CatalogueService service;
    private final CatalogueReader reader;
    private final RawBody bodies;

    CatalogueResource(CatalogueService service, CatalogueReader reader, RawBody bodies) {
        this.service = service;
        this.reader = reader;
        this.bodies = bodies;
    }

    @POST
    @Path("/frames/{id}/catalogue-imports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(
            operationId = "importCatalogue",
            summary = "Take a catalogue into a frame, or say all that is wrong with it",
            description =
                    "All of it or nothing. A table with the columns Spor and Initiativ, and any of those that an export"
                            + " has; a row merged over all columns names a theme (Tema 1: …), rows below a track's first"
                            + " are in it too, and a row I alt holds the total. Amounts as 2,5 mio. or 1.234,50; the"
                            + " unit may stand in the header. Tracks are known by their number, initiatives by their"
                            + " Reference, else by their name in the track: what is there already is changed where the"
                            + " row says something else, and what the table does not name stays. A table of more rows than"
                            + " are taken at once (a setting; 200) is answered with 202 and taken in by a job.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING), example = TABLE),
                @Content(
                        mediaType = SheetForm.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "(an Excel workbook)")
            })
    @APIResponse(
            responseCode = "200",
            description = "With mode=validate: nothing was refused, and nothing was kept",
            content = @Content(schema = @Schema(implementation = CatalogueImportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "With mode=commit: what was done",
            content = @Content(schema = @Schema(implementation = CatalogueImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is large: it is taken in, or validated, by a job, which is at Location",
            content = @Content(schema = @Schema(implementation = CatalogueJobView.class)))
    public Uni<Response> take(
            @BeanParam ChangeRequest request,
            @PathParam("id") UUID frameId,
            @QueryParam("mode")
                    @Size(max = 20)
                    @Parameter(description = "validate or commit", required = true, example = "validate")
                    @Nullable
                    String mode,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @Context HttpServerRequest http) {
        ImportMode chosen = ImportMode.of(mode);
        SheetForm form = SheetForm.of(contentType);
        return bodies.read(http)
                .chain(file -> service.take(request, frameId, chosen, form, file))
                .map(Answer::toResponse);
    }

    @GET
    @Path("/catalogue-imports/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
    @Operation(operationId = "getCatalogueImport", summary = "Read what an import of the municipality did")
    @APIResponse(
            responseCode = "200",
            description = "What it did",
            content = @Content(schema = @Schema(implementation = CatalogueImportView.class)))
    public Uni<Response> imported(@PathParam("id") UUID id, @Context Request request) {
        return reader.imported(id).map(view -> Conditional.answer(request, ETag.of(CatalogueImport.VERSION), view));
    }

    @GET
    @Path("/frames/{id}/catalogue")
    @Produces({SheetForm.CSV_TYPE, SheetForm.XLSX_TYPE})
    @PermitAll
    @Operation(
            operationId = "exportCatalogue",
            summary = "Take the initiatives of a frame out as a table",
            description =
                    "CSV (semicolons, decimal comma, UTF-8) or an Excel workbook, by Accept; it can be taken in again"
                            + " without a difference. Texts in one cell have a bar between them. It holds what the"
                            + " caller may read.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(
                        mediaType = SheetForm.CSV_TYPE,
                        schema = @Schema(implementation = String.class, examples = "Spor;Spornavn;Initiativ")),
                @Content(
                        mediaType = SheetForm.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "(an Excel workbook)"))
            })
    public Uni<Response> export(@PathParam("id") UUID frameId, @Context Request request) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.valueOf(SheetForm.CSV_TYPE), MediaType.valueOf(SheetForm.XLSX_TYPE))
                        .build());
        boolean workbook = chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(SheetForm.XLSX_TYPE));
        return reader.table(frameId)
                .map(lines -> workbook
                        ? Download.of(CatalogueFile.xlsx(lines), SheetForm.XLSX_TYPE, "catalogue-" + frameId + ".xlsx")
                        : Download.of(
                                CatalogueFile.csv(lines),
                                SheetForm.CSV_TYPE + ";charset=UTF-8",
                                "catalogue-" + frameId + ".csv"));
    }
}
