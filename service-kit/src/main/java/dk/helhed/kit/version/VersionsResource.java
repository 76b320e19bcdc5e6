package dk.helhed.kit.version;

import dk.helhed.kit.history.Subject;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The versions of things of one kind over HTTP. A service extends it with the path {@code /v1/<kind>/{id}/versions} and
 * the tag of the kind, from which the descriptions of the operations follow.
 */
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
public abstract class VersionsResource {

    private final Versions versions;
    private final String kind;

    /** @param kind the collection in the path, as history has it: {@code plans} */
    protected VersionsResource(Versions versions, String kind) {
        this.versions = versions;
        this.kind = kind;
    }

    @GET
    @PermitAll
    public Uni<RestResponse<Page<VersionLine>>> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return versions.list(of(id), page);
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @APIResponseSchema(VersionView.class)
    public Uni<Response> get(
            @RestPath UUID id, @RestPath @Parameter(example = "1") long version, @Context Request request) {
        return versions.get(of(id), version, request);
    }

    @GET
    @Path("/{before}/diff/{after}")
    @PermitAll
    @APIResponseSchema(VersionDiff.class)
    public Uni<Response> diff(
            @RestPath UUID id,
            @RestPath @Parameter(example = "1") long before,
            @RestPath @Parameter(example = "3") long after,
            @Context Request request) {
        return versions.diff(of(id), before, after, request);
    }

    private Subject of(UUID id) {
        return new Subject(kind, id.toString());
    }
}
