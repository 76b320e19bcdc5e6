package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.question.Asked;
import dk.helhed.healthdata.reading.question.QueryDraft;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Figures by questions that are too long for an address, over HTTP. */
@Path("/v1/datasets/{id}/query")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Data")
@Cancellable(false)
class QueryResource {

    private final DataAnswers answers;
    private final DataReader reader;

    QueryResource(DataAnswers answers, DataReader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    @POST
    @Refuses({ProblemType.GONE, ProblemType.TOO_MANY_CELLS, ProblemType.NOT_ACCEPTABLE})
    @Operation(
            operationId = "queryDatasetData",
            summary = "Read figures of a dataset by a question in the body",
            description =
                    "The same as a GET with the same parameters, for questions that are too long for an address. It"
                            + " only reads, so it needs no Idempotency-Key. Content-Location is the address of the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, in the format that is asked for.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "A dataset of JSON-stat 2.0.",
                                        examples = DataExamples.JSON_STAT)),
                @Content(
                        mediaType = "application/vnd.helhed.rows+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "A page of rows.",
                                        examples = DataExamples.ROWS)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = DataExamples.CSV)),
                @Content(
                        mediaType = "application/csvm+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "What the columns of the CSV are (CSVW).",
                                        examples = DataExamples.CSVW)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "UEsDBBQ")),
                @Content(
                        mediaType = "application/vnd.sdmx.data+csv",
                        schema = @Schema(implementation = String.class, examples = DataExamples.SDMX))
            })
    public Uni<Response> query(@RestPath UUID id, QueryDraft question, @Context RoutingContext context) {
        return answers.post(id, Asked.of(question), Wishes.of(context));
    }

    @POST
    @Path("/cost")
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "queryDatasetDataCost",
            summary = "Read how large the answer to a question in the body would be",
            description =
                    "The same as a GET with the same parameters, for questions that are too long for an address. It"
                            + " only reads, so it needs no Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "What the answer would cost.",
            content = @Content(schema = @Schema(implementation = CostView.class)))
    public Uni<Response> cost(@RestPath UUID id, QueryDraft question, @Context RoutingContext context) {
        return reader.cost(id, Asked.of(question), Wishes.of(context))
                .map(cost -> Response.ok(cost).build());
    }
}
