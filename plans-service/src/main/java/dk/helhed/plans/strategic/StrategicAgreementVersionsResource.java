package dk.helhed.plans.strategic;

import dk.helhed.kit.history.Subject;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.version.VersionDiff;
import dk.helhed.kit.version.VersionLine;
import dk.helhed.kit.version.VersionView;
import dk.helhed.kit.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of strategic agreements over HTTP. */
@Path("/v1/strategic-agreements/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategic agreements")
@PermitAll
@Cancellable(false)
class StrategicAgreementVersionsResource {

    private final Versions versions;

    StrategicAgreementVersionsResource(Versions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "listStrategicAgreementVersions",
            summary = "List the versions of a strategic agreement: when, in which role, why and where it changed")
    public Uni<RestResponse<Page<VersionLine>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8") UUID id,
            @BeanParam PageRequest page) {
        return versions.list(of(id), page);
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getStrategicAgreementVersion",
            summary = "Read a version of a strategic agreement as it was stated")
    @APIResponseSchema(VersionView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8") UUID id,
            @RestPath @Parameter(example = "1") long version,
            @Context Request request) {
        return versions.get(of(id), version, request);
    }

    @GET
    @Path("/{before}/diff/{after}")
    @Operation(
            operationId = "compareStrategicAgreementVersions",
            summary = "Compare two versions of a strategic agreement, field by field")
    @APIResponseSchema(VersionDiff.class)
    public Uni<Response> diff(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8") UUID id,
            @RestPath @Parameter(example = "1") long before,
            @RestPath @Parameter(example = "3") long after,
            @Context Request request) {
        return versions.diff(of(id), before, after, request);
    }

    private static Subject of(UUID id) {
        return new Subject("strategic-agreements", id.toString());
    }
}
