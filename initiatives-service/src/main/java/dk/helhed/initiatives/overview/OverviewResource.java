package dk.helhed.initiatives.overview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The overview of a frame over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Frames")
class OverviewResource {

    private final OverviewReader reader;

    OverviewResource(OverviewReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/frames/{id}/overview")
    @PermitAll
    @Operation(
            operationId = "getFrameOverview",
            summary = "Read a whole frame with its sums",
            description =
                    "Per theme, track and initiative, by year and unphased. The sums are of what the caller may see: "
                            + "another municipality sees the published initiatives alone.")
    @APIResponse(responseCode = "200", description = "The overview")
    public Uni<Overview> get(@PathParam("id") UUID frameId) {
        return reader.of(frameId);
    }
}
