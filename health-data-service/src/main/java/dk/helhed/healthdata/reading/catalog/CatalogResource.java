package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The catalogue of what can be read, over HTTP. */
@Path("/v1/catalog")
@PermitAll
@Tag(name = "Data")
@Cancellable(false)
class CatalogResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.valueOf(JSON_LD), MediaType.valueOf(TURTLE))
            .build();

    private final CatalogReader reader;

    CatalogResource(CatalogReader reader) {
        this.reader = reader;
    }

    @GET
    @Produces({JSON_LD, TURTLE})
    @Refuses(ProblemType.NOT_ACCEPTABLE)
    @Operation(
            operationId = "getCatalog",
            summary = "Read the catalogue of all datasets",
            description =
                    "DCAT-AP-DK 2.0.2 with the statistical properties of StatDCAT-AP, as JSON-LD or as Turtle. The files"
                            + " of a whole version are in it, with size and SHA-256, once they are made.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content = {
                @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = TURTLE, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> get(@Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "catalogue-formats");
        }
        MediaType type = chosen.getMediaType();
        return reader.listed().chain(listed -> {
            String etag = etag(type.toString(), listed);
            return Conditional.has(request, etag)
                    ? Uni.createFrom().item(caching(Response.notModified(), etag))
                    : reader.describe(listed).map(things -> caching(Response.ok(written(type, things), type), etag));
        });
    }

    private static Object written(MediaType type, List<Thing> things) {
        return type.getSubtype().equals("turtle") ? Turtle.write(things) : JsonLd.write(things);
    }

    static String etag(String mediaType, List<Listed> listed) {
        List<String> parts = new ArrayList<>(List.of("catalog", mediaType));
        for (Listed dataset : listed) {
            parts.add(dataset.shape().sha256());
            dataset.files().forEach(file -> parts.add(file.sha256()));
        }
        return AnswerTag.of(parts);
    }

    private static Response caching(Response.ResponseBuilder response, String etag) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, Freshness.LATEST)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
