package dk.helhed.initiatives.frame;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Themes over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Frames")
class ThemeResource {

    private final ThemeService service;
    private final ThemeReader reader;

    ThemeResource(ThemeService service, ThemeReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/frames/{id}/themes")
    @RolesAllowed("editor")
    @Operation(operationId = "createTheme", summary = "Add a theme to a frame")
    @APIResponse(
            responseCode = "201",
            description = "The theme",
            content = @Content(schema = @Schema(implementation = ThemeView.class)))
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @PathParam("id") UUID frameId, @NotNull @Valid ThemeDraft draft) {
        return service.add(request, frameId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/frames/{id}/themes")
    @PermitAll
    @Operation(operationId = "listThemes", summary = "List the themes of a frame")
    @APIResponse(responseCode = "200", description = "A page of themes")
    public Uni<RestResponse<Page<ThemeView>>> list(
            @PathParam("id") UUID frameId,
            @BeanParam PageRequest page,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "theme-1") @Nullable @Identifier
                    String externalId) {
        return reader.ofFrame(frameId, externalId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/themes/{id}")
    @PermitAll
    @Operation(operationId = "getTheme", summary = "Read a theme")
    @APIResponse(
            responseCode = "200",
            description = "The theme",
            content = @Content(schema = @Schema(implementation = ThemeView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @Path("/themes/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceTheme", summary = "Change a theme")
    @APIResponse(
            responseCode = "200",
            description = "The changed theme",
            content = @Content(schema = @Schema(implementation = ThemeView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ThemeDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
