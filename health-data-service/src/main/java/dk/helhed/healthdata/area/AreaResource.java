package dk.helhed.healthdata.area;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The places that figures are about, over HTTP. */
@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas", description = "The places that figures are about, from housing area to country.")
@Cancellable(false)
class AreaResource {

    private final AreaReader reader;

    AreaResource(AreaReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFigureAreas", summary = "List areas by code")
    public Uni<RestResponse<Page<AreaView>>> list(
            @Parameter(
                            description = "One of housing-area, municipality, region, country, group.",
                            example = "housing-area")
                    @RestQuery
                    @Size(max = 40)
                    @Nullable
                    String level,
            @Parameter(description = "The code of the area that they lie in.", example = "0751")
                    @RestQuery
                    @Pattern(regexp = "[A-Za-z0-9]{1,100}(-[A-Za-z0-9]{1,100}){0,20}")
                    @Nullable
                    String parent,
            @Parameter(
                            description = "Only areas that exist on this day, as far as it is stated.",
                            example = "2024-01-01")
                    @RestQuery
                    @Nullable
                    LocalDate validAt,
            @BeanParam PageRequest page) {
        return reader.page(level == null ? null : Level.of(level), parent, validAt, page)
                .map(rows -> Pages.respond(page, rows, AreaView::code, view -> view));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getFigureArea",
            summary = "Read an area: where it lies, when it exists, what it came from")
    @APIResponse(
            responseCode = "200",
            description = "The area.",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    public Uni<Response> get(
            @Context Request request,
            @Parameter(example = "0751")
                    @RestPath
                    @Pattern(regexp = "[A-Za-z0-9]{1,100}(-[A-Za-z0-9]{1,100}){0,20}")
                    @Identifier
                    String code) {
        return reader.get(code).map(view -> Conditional.answer(request, etag(view), view, "no-cache"));
    }

    private static String etag(AreaView view) {
        return "\""
                + Sha256.hex(view.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"";
    }
}
