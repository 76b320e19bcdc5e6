package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The replica of the areas over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Areas", description = "Housing areas, as plans-service last published them.")
class AreaResource {

    private final AreaReader reader;

    AreaResource(AreaReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/areas")
    @PermitAll
    @Operation(operationId = "listInitiativeAreas", summary = "List the housing areas that this service knows of")
    @APIResponse(responseCode = "200", description = "A page of areas, by code")
    public Uni<RestResponse<Page<AreaView>>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality) {
        return reader.page(municipality, page.after(), page.fetch())
                .map(found -> Pages.respond(page, found, AreaView::code, view -> view));
    }
}
