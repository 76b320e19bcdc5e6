package dk.helhed.initiatives.search;

import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.search.Hit;
import dk.helhed.kit.search.Search;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Search over HTTP. */
@Path("/v1/search")
@Cancellable(false)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Danish full-text search over what is open.")
class SearchResource {

    private static final String KINDS = "frames|themes|tracks|initiatives|evaluations";

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchInitiatives",
            summary = "Find frames, themes, tracks, initiatives and evaluations by their words",
            description =
                    "Every word must occur, as such or at the begin or end of a longer one. The best match comes first.")
    public Uni<RestResponse<Page<Hit>>> find(
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(
                            required = true,
                            description = "The words sought.",
                            example = "hjemløse beskæftigelse",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
                    @Nullable
                    String q,
            @QueryParam("kind")
                    @Pattern(regexp = KINDS)
                    @Parameter(description = "Only things of this collection.", example = "initiatives")
                    @Nullable
                    String kind,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @BeanParam PageRequest page) {
        return search.find(q, kind, municipality, page);
    }
}
