package dk.helhed.kit.history;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of jottings over HTTP. */
@Path("/v1/jottings/{id}/versions")
@Cancellable(false)
@Tag(name = "Probes")
class JottingVersionsResource extends VersionsResource {

    JottingVersionsResource(Versions versions) {
        super(versions, "jottings");
    }
}
