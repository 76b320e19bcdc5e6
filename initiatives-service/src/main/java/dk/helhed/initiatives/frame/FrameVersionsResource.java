package dk.helhed.initiatives.frame;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of frames over HTTP. */
@Path("/v1/frames/{id}/versions")
@Cancellable(false)
@Tag(name = "Frames")
class FrameVersionsResource extends VersionsResource {

    FrameVersionsResource(Versions versions) {
        super(versions, "frames");
    }
}
