package dk.helhed.healthdata.value;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The values in force, over HTTP. */
@Path("/v1/values")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Values", description = "The headline values in force: each of the newest release that holds it.")
@Cancellable(false)
class ValueResource {

    private static final String A_MINUTE = "public, max-age=60, stale-while-revalidate=300";

    private final ValueReader reader;

    ValueResource(ValueReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listValues",
            summary = "List the values in force, by area, indicator and period",
            extensions = @Extension(name = "x-conditional", value = "true"))
    public Uni<RestResponse<Page<ValueView>>> list(
            @BeanParam ValueFilter filter,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context UriInfo uri) {
        String query = String.valueOf(uri.getRequestUri().getRawQuery());
        return reader.read(query, filter, page, etag -> Conditional.has(request, etag))
                .map(values -> switch (values) {
                    case Values.Unchanged unchanged -> cached(RestResponse.notModified(), unchanged.etag());
                    case Values.Read read -> answer(page, read);
                });
    }

    private static RestResponse<Page<ValueView>> answer(PageRequest page, Values.Read read) {
        RestResponse<Page<ValueView>> response = Pages.respond(page, read.rows(), ValueView::key, view -> view);
        return read.etag() == null ? response : cached(response, read.etag());
    }

    private static <T> RestResponse<T> cached(RestResponse<T> response, String etag) {
        return RestResponse.ResponseBuilder.fromResponse(response)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                .build();
    }
}
