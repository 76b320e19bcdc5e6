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
import org.jspecify.annotations.Nullable;

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
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listValues",
            summary = "List the values in force, by area, indicator and period",
            description = "As JSON, or as a table of text that has the same page: the header Link leads to the next one.")
    @Extension(name = "x-conditional", value = "true")
    public Uni<RestResponse<Page<ValueView>>> list(
            @BeanParam ValueFilter filter,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ValueDialect dialect = ValueDialect.of(filter.format, headers.getAcceptableMediaTypes());
        String query = uri.getRequestUri().getRawQuery() + " " + dialect;
        return reader.read(query, filter, page, etag -> Conditional.has(request, etag))
                .map(values -> switch (values) {
                    case Values.Unchanged unchanged -> cached(RestResponse.notModified(), unchanged.etag());
                    case Values.Read read -> written(answer(page, read), dialect);
                });
    }

    private static RestResponse<Page<ValueView>> written(
            RestResponse<Page<ValueView>> response, @Nullable ValueDialect dialect) {
        return RestResponse.ResponseBuilder.fromResponse(response)
                .header(HttpHeaders.CONTENT_TYPE, dialect == null ? MediaType.APPLICATION_JSON : dialect.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
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
