package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What can be asked of a dataset, over HTTP. */
@Path("/v1/datasets/{id}/meta")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Data")
@Cancellable(false)
class MetaResource {

    private final ReadModel model;
    private final MetaReader reader;

    MetaResource(ReadModel model, MetaReader reader) {
        this.model = model;
        this.reader = reader;
    }

    @GET
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "getDatasetMeta",
            summary = "Read what can be asked of a dataset",
            description =
                    "A dataset of JSON-stat without values: codes, names, hierarchies, units and decimals, the first"
                            + " and last period of each indicator, how many values there are, and what is chosen where a question"
                            + " does not say.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "What can be asked.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A dataset of JSON-stat 2.0 without values.",
                                            examples = DataExamples.META)))
    public Uni<Response> get(
            @RestPath UUID id,
            @QueryParam("version")
                    @Parameter(description = "The number of a version. Left out: the latest.", example = "7")
                    @Nullable
                    Integer version,
            @QueryParam("lang")
                    @Pattern(regexp = "da|en")
                    @Parameter(description = "da or en. Left out: by Accept-Language.", example = "da")
                    @Nullable
                    String lang,
            @Context RoutingContext context,
            @Context Request request) {
        if (version != null && version < 1) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with(FieldProblem.parameter("version", "range", 1, Integer.MAX_VALUE));
        }
        Wishes wishes = Wishes.of(context);
        Language language = lang == null ? wishes.language() : Language.valueOf(lang.toUpperCase(Locale.ROOT));
        return model.shape(id, version).chain(shape -> answer(shape, version != null, language, wishes, request));
    }

    private Uni<Response> answer(
            DatasetShape shape, boolean pinned, Language language, Wishes wishes, Request request) {
        String etag = AnswerTag.of(
                List.of("meta", shape.sha256(), reader.address(shape, language).toString()));
        if (Conditional.has(request, etag)) {
            return Uni.createFrom()
                    .item(about(Response.notModified(), pinned, etag).build());
        }
        if (wishes.onlyHead()) {
            return Uni.createFrom()
                    .item(content(about(Response.ok(), pinned, etag), language).build());
        }
        return reader.body(shape, language)
                .map(body -> content(about(Response.ok(body), pinned, etag), language)
                        .build());
    }

    private static Response.ResponseBuilder about(Response.ResponseBuilder response, boolean pinned, String etag) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, pinned ? Freshness.PINNED : Freshness.LATEST)
                .header(HttpHeaders.VARY, "Accept-Language");
    }

    private static Response.ResponseBuilder content(Response.ResponseBuilder response, Language language) {
        return response.type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }
}
