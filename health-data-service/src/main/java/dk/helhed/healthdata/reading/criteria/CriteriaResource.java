package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The criteria of the law, over HTTP. */
@Path("/v1/areas/{code}/criteria")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
@Cancellable(false)
class CriteriaResource {

    private static final String A_MINUTE = "max-age=60, stale-while-revalidate=300";

    private final CriteriaReader reader;
    private final ObjectMapper json;

    CriteriaResource(CriteriaReader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @GET
    @PermitAll
    @Refuses({ProblemType.FORBIDDEN, ProblemType.NOT_FOUND})
    @Operation(
            operationId = "getAreaCriteria",
            summary = "See how a housing area stands to the criteria of the law",
            description =
                    "Computed from the headline values in force of the area, its region and the country. What is hidden,"
                            + " missing or too near to the threshold for how its figures were rounded is indeterminate. What"
                            + " rests on origin is told only to tokens with the scope criteria-origin.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "By each rule set that is in force in the year, or by the one that is named.",
            content = @Content(schema = @Schema(implementation = CriteriaView.class)))
    public Uni<Response> get(
            @Context Request request,
            @Parameter(example = "0751-bispehaven")
                    @RestPath
                    @Pattern(regexp = "[A-Za-z0-9]{1,100}(-[A-Za-z0-9]{1,100}){0,20}")
                    @Identifier
                    String code,
            @Parameter(
                            description =
                                    "The newest year of the figures. Left out: the newest for which there are any of the area.",
                            example = "2023")
                    @RestQuery
                    @Min(1900)
                    @Max(2100)
                    @Nullable
                    Integer year,
            @Parameter(
                            description = "The code of a rule set. Left out: all in force in the year.",
                            example = "dk-61a-2018")
                    @RestQuery
                    @Pattern(regexp = "[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,5}")
                    @Nullable
                    @Identifier
                    String ruleset) {
        return reader.read(code, year, ruleset).map(view -> answer(request, view));
    }

    private Response answer(Request request, CriteriaView view) {
        String cache = (view.originLeftOut() ? "public, " : "private, ") + A_MINUTE;
        return Response.fromResponse(Conditional.answer(request, etag(view), view, cache))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private String etag(CriteriaView view) {
        try {
            return "\"" + Sha256.hex(json.writeValueAsBytes(view)).substring(0, 32) + "\"";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
