package dk.helhed.healthdata.reading.profile;

import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import dk.helhed.kit.text.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** All that a page about an area needs, over HTTP. */
@Path("/v1/areas/{code}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
@Cancellable(false)
class ProfileResource {

    private static final String CODE = "[A-Za-z0-9]{1,100}(-[A-Za-z0-9]{1,100}){0,20}";
    private static final String VERSION = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,9}";

    private final ProfileReader reader;

    ProfileResource(ProfileReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Refuses({ProblemType.NOT_FOUND, ProblemType.GONE})
    @Operation(
            operationId = "getAreaProfile",
            summary = "Read all that a page about an area needs",
            description =
                    "For each indicator of each dataset: the newest value with its interval and counts, or why there is none;"
                            + " references and how the area stands to them; the trend; the series; and how the areas of its"
                            + " level lie. Computed from published figures alone.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The profile. Its entity tag and its permalink hold the version of each dataset.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Uni<Response> get(
            @Context Request request,
            @Parameter(example = "0751") @RestPath @Pattern(regexp = CODE) @Identifier String code,
            @Parameter(
                            description = "A period of the versions. Left out: the newest of each indicator.",
                            example = "2023")
                    @RestQuery
                    @Pattern(regexp = "\\d{4}(-\\d{4})?")
                    @Nullable
                    String period,
            @Parameter(
                            description =
                                    "What it is compared with: municipality, region, country, or codes of areas, separated by"
                                            + " commas. Left out: all three.",
                            example = "region,country")
                    @RestQuery
                    @Pattern(regexp = CODE + "(," + CODE + "){0,9}")
                    @Size(max = 1000)
                    @Nullable
                    @Identifier
                    String compareTo,
            @Parameter(
                            description =
                                    "Versions of datasets as id:number, separated by commas, and no other datasets. Left out:"
                                            + " the newest of all.",
                            example = "01910000-0000-7000-8000-000000000001:7")
                    @RestQuery
                    @Pattern(regexp = VERSION + "(," + VERSION + "){0,49}")
                    @Size(max = 4000)
                    @Nullable
                    @Identifier
                    String versions) {
        return Uni.createFrom()
                .item(() -> ProfileRequest.of(code, period, compareTo, versions))
                .chain(reader::plan)
                .chain(plan -> answer(request, plan));
    }

    private Uni<Response> answer(Request request, ProfileReader.Plan plan) {
        String etag = plan.etag();
        // Without a dataset there is no version to hold on to, and the area itself has to be looked for.
        if (!plan.shapes().isEmpty() && Conditional.has(request, etag)) {
            return Uni.createFrom().item(caching(Response.notModified(), plan, etag));
        }
        return reader.read(plan).map(view -> caching(Response.ok(view), plan, etag));
    }

    private static Response caching(Response.ResponseBuilder response, ProfileReader.Plan plan, String etag) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, plan.isPinned() ? Freshness.PINNED : Freshness.LATEST)
                .build();
    }
}
