package dk.helhed.initiatives.initiative;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of initiatives over HTTP. */
@Path("/v1/initiatives/{id}/versions")
@Cancellable(false)
@Tag(name = "Initiatives")
class InitiativeVersionsResource extends VersionsResource {

    InitiativeVersionsResource(Versions versions) {
        super(versions, "initiatives");
    }
}
