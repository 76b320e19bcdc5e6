package dk.helhed.plans.strategic;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of strategic agreements over HTTP. */
@Path("/v1/strategic-agreements/{id}/versions")
@Cancellable(false)
@Tag(name = "Strategic agreements")
class StrategicAgreementVersionsResource extends VersionsResource {

    StrategicAgreementVersionsResource(Versions versions) {
        super(versions, "strategic-agreements");
    }
}
