package dk.helhed.plans.subagreement;

import dk.helhed.kit.version.Versions;
import dk.helhed.kit.version.VersionsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of sub-agreements over HTTP. */
@Path("/v1/sub-agreements/{id}/versions")
@Cancellable(false)
@Tag(name = "Sub-agreements")
class SubAgreementVersionsResource extends VersionsResource {

    SubAgreementVersionsResource(Versions versions) {
        super(versions, "sub-agreements");
    }
}
