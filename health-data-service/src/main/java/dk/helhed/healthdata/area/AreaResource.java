package dk.helhed.healthdata.area;

import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
            @BeanParam PageRequest page) {
        return reader.page(level == null ? null : Level.of(level), parent, page)
                .map(rows -> Pages.respond(page, rows, AreaView::code, view -> view));
    }
}
