package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.reading.http.FileAnswers;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Whole versions as files, over HTTP. */
@Path("/v1/datasets/{id}/versions/{number}")
@PermitAll
@Tag(name = "Data")
@Cancellable(false)
class BulkResource {

    private final BulkReader reader;

    BulkResource(BulkReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/bulk.csv.gz")
    @Refuses({ProblemType.GONE, ProblemType.RANGE_NOT_SATISFIABLE})
    @Operation(
            operationId = "getDatasetVersionCsv",
            summary = "Read a whole version as CSV",
            description =
                    "Codes, all figures, status and reason of each cell, compressed with gzip: made once, so that bytes,"
                            + " SHA-256 and ranges hold still. bulk.csv-metadata.json says what each column is.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for.",
            content = @Content(mediaType = "application/gzip", schema = @Schema(implementation = File.class)))
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "application/gzip", schema = @Schema(implementation = File.class)))
    public Uni<Response> csv(
            @RestPath UUID id,
            @Parameter(example = "7") @RestPath int number,
            @HeaderParam("Range") @Parameter(hidden = true) @Nullable String range,
            @HeaderParam("If-Range") @Parameter(hidden = true) @Nullable String ifRange,
            @Context Request request) {
        return answer(id, number, BulkKind.CSV, range, ifRange, request);
    }

    @GET
    @Path("/bulk.parquet")
    @Refuses({ProblemType.GONE, ProblemType.RANGE_NOT_SATISFIABLE})
    @Operation(
            operationId = "getDatasetVersionParquet",
            summary = "Read a whole version as Parquet",
            description =
                    "The same columns as bulk.csv.gz, typed: codes are texts, counts whole numbers, and what is hidden"
                            + " or missing is null.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for.",
            content =
                    @Content(
                            mediaType = "application/vnd.apache.parquet",
                            schema = @Schema(implementation = File.class)))
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "application/vnd.apache.parquet",
                            schema = @Schema(implementation = File.class)))
    public Uni<Response> parquet(
            @RestPath UUID id,
            @Parameter(example = "7") @RestPath int number,
            @HeaderParam("Range") @Parameter(hidden = true) @Nullable String range,
            @HeaderParam("If-Range") @Parameter(hidden = true) @Nullable String ifRange,
            @Context Request request) {
        return answer(id, number, BulkKind.PARQUET, range, ifRange, request);
    }

    @GET
    @Path("/bulk.csv-metadata.json")
    @Refuses({ProblemType.GONE, ProblemType.RANGE_NOT_SATISFIABLE})
    @Operation(
            operationId = "getDatasetVersionCsvMetadata",
            summary = "Read what is in the CSV file of a version",
            description =
                    "By the W3C's Metadata Vocabulary for Tabular Data: the type of each column, source, licence, version,"
                            + " what each reason means, and a line to cite it by.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for.",
            content = @Content(mediaType = "application/csvm+json", schema = @Schema(implementation = File.class)))
    @APIResponse(
            responseCode = "200",
            description = "The description.",
            content = @Content(mediaType = "application/csvm+json", schema = @Schema(implementation = Object.class)))
    public Uni<Response> description(
            @RestPath UUID id,
            @Parameter(example = "7") @RestPath int number,
            @HeaderParam("Range") @Parameter(hidden = true) @Nullable String range,
            @HeaderParam("If-Range") @Parameter(hidden = true) @Nullable String ifRange,
            @Context Request request) {
        return answer(id, number, BulkKind.DESCRIPTION, range, ifRange, request);
    }

    private Uni<Response> answer(
            UUID id, int number, BulkKind kind, @Nullable String range, @Nullable String ifRange, Request request) {
        return reader.get(id, number, kind)
                .map(file -> FileAnswers.answer(request, range, ifRange, file, Freshness.PINNED));
    }
}
