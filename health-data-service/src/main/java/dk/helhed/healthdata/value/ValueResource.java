package dk.helhed.healthdata.value;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Operation(
            operationId = "listValues",
            summary = "List the values in force, by area, indicator and period",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @Produces({MediaType.APPLICATION_JSON, ValueForm.CSV_TYPE})
    @APIResponse(
            responseCode = "200",
            description = "A page of values, or the same as a table whose next page is in Link.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PageValueView")),
                @Content(
                        mediaType = ValueForm.CSV_TYPE,
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        examples = "area,indicator,period\r\n0751,EMPLOYED_PCT,2025\r\n"))
            })
    public Uni<Response> list(
            @BeanParam ValueFilter filter,
            @BeanParam PageRequest page,
            @QueryParam("format")
                    @Pattern(regexp = "json|csv|csv-da")
                    @Parameter(
                            description = "The form of the answer; left out, what Accept asks for.",
                            example = "csv-da")
                    @Nullable
                    @Identifier
                    String format,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ValueForm form = ValueForm.of(format, headers.getAcceptableMediaTypes());
        String query = form + "?" + uri.getRequestUri().getRawQuery();
        return reader.read(query, filter, page, etag -> Conditional.has(request, etag))
                .map(values -> switch (values) {
                    case Values.Unchanged unchanged ->
                        cached(Response.notModified(), unchanged.etag()).build();
                    case Values.Read read -> answer(form, page, read);
                });
    }

    private static Response answer(ValueForm form, PageRequest page, Values.Read read) {
        RestResponse<Page<ValueView>> listed = Pages.respond(page, read.rows(), ValueView::key, view -> view);
        Page<ValueView> values = listed.getEntity();
        Response.ResponseBuilder response = Response.ok(form == ValueForm.JSON ? values : form.table(values.items()))
                .type(form.contentType())
                .header("Link", listed.getHeaderString("Link"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return (read.etag() == null ? response : cached(response, read.etag())).build();
    }

    private static Response.ResponseBuilder cached(Response.ResponseBuilder response, String etag) {
        return response.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }
}
