package dk.helhed.plans.plan;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of plans over HTTP. */
@Path("/v1/plans/{id}/versions")
@Cancellable(false)
@Tag(name = "Plans")
class PlanVersionsResource extends VersionsResource {

    PlanVersionsResource(Versions versions) {
        super(versions, "plans");
    }
}
