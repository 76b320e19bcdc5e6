package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.question.Asked;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import dk.helhed.kit.request.ChecksParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Figures by question, over HTTP. */
@Path("/v1/datasets/{id}/data")
@PermitAll
@Tag(name = "Data", description = "Figures by question: of published cells alone, in many formats.")
@Cancellable(false)
class DataResource {

    private final DataAnswers answers;
    private final DataReader reader;

    DataResource(DataAnswers answers, DataReader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    @GET
    @ChecksParameters
    @Refuses({ProblemType.GONE, ProblemType.TOO_MANY_CELLS, ProblemType.NOT_ACCEPTABLE})
    @Operation(
            operationId = "getDatasetData",
            summary = "Read figures of a dataset",
            description =
                    "The cells of each chosen code of each dimension with each indicator and figure. What is left out"
                            + " has its default. The answer names its canonical address and its permalink, and a reason for each"
                            + " cell that has no value.",
            extensions = @Extension(name = "x-conditional", value = "true"))
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
    public Uni<Response> get(
            @RestPath UUID id,
            @BeanParam DataParameters parameters,
            @Context UriInfo uri,
            @Context RoutingContext context,
            @Context Request request) {
        return answers.get(id, Asked.of(uri.getQueryParameters()), Wishes.of(context), request);
    }

    @GET
    @Path("/cost")
    @Produces(MediaType.APPLICATION_JSON)
    @ChecksParameters
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "getDatasetDataCost",
            summary = "Read how large an answer would be",
            description =
                    "Nothing is computed. Where the answer would be too large, urls has questions that are allowed"
                            + " and together ask for the same.")
    @APIResponse(
            responseCode = "200",
            description = "What the answer would cost.",
            content = @Content(schema = @Schema(implementation = CostView.class)))
    public Uni<Response> cost(
            @RestPath UUID id,
            @BeanParam DataParameters parameters,
            @Context UriInfo uri,
            @Context RoutingContext context,
            @Context Request request) {
        return reader.cost(id, Asked.of(uri.getQueryParameters()), Wishes.of(context))
                .map(cost ->
                        Conditional.answer(request, AnswerTag.of(List.of(cost.toString())), cost, Freshness.LATEST));
    }
}
