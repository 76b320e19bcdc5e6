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

/** Tracks over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Frames")
class TrackResource {

    private final TrackService service;
    private final TrackReader reader;

    TrackResource(TrackService service, TrackReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/themes/{id}/tracks")
    @RolesAllowed("editor")
    @Operation(operationId = "createTrack", summary = "Add a track to a theme")
    @APIResponse(
            responseCode = "201",
            description = "The track",
            content = @Content(schema = @Schema(implementation = TrackView.class)))
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @PathParam("id") UUID themeId, @NotNull @Valid TrackDraft draft) {
        return service.add(request, themeId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/themes/{id}/tracks")
    @PermitAll
    @Operation(operationId = "listTracks", summary = "List the tracks of a theme")
    @APIResponse(responseCode = "200", description = "A page of tracks")
    public Uni<RestResponse<Page<TrackView>>> list(
            @PathParam("id") UUID themeId,
            @BeanParam PageRequest page,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "track-1.2") @Nullable @Identifier
                    String externalId) {
        return reader.ofTheme(themeId, externalId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/tracks/{id}")
    @PermitAll
    @Operation(operationId = "getTrack", summary = "Read a track")
    @APIResponse(
            responseCode = "200",
            description = "The track",
            content = @Content(schema = @Schema(implementation = TrackView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @Path("/tracks/{id}")
    @RolesAllowed({"editor", "budget-controller"})
    @Operation(
            operationId = "replaceTrack",
            summary = "Change a track",
            description = "Its amount is the budget controller's to change once an initiative of it is prioritised.")
    @APIResponse(
            responseCode = "200",
            description = "The changed track",
            content = @Content(schema = @Schema(implementation = TrackView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid TrackDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
