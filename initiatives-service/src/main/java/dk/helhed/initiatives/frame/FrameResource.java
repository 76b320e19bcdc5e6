package dk.helhed.initiatives.frame;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.version.VersionView;
import dk.helhed.kit.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Budget frames over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Frames", description = "Budget frames, with the themes and tracks that they are divided into.")
class FrameResource {

    private final FrameService service;
    private final FrameReader reader;
    private final Versions versions;

    FrameResource(FrameService service, FrameReader reader, Versions versions) {
        this.service = service;
        this.reader = reader;
        this.versions = versions;
    }

    @POST
    @Path("/frames")
    @RolesAllowed("editor")
    @Operation(operationId = "createFrame", summary = "Set up a budget frame")
    @APIResponse(
            responseCode = "201",
            description = "The frame",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Uni<Response> create(@BeanParam ChangeRequest request, @NotNull @Valid FrameDraft draft) {
        return service.open(request, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/frames")
    @PermitAll
    @Operation(
            operationId = "listFrames",
            summary = "List the frames, those that are closed to the caller by their placeholders",
            description = "With a filter other than municipality, or sorted, there are no placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = FramePage.class)))
    public Uni<RestResponse<SyncPage<Object>>> list(
            @BeanParam ListRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @QueryParam("externalId")
                    @PlainText(max = 100)
                    @Parameter(example = "frame-social-2020")
                    @Nullable
                    @Identifier
                    String externalId) {
        return reader.list(page, municipality, externalId);
    }

    @GET
    @Path("/frames/{id}")
    @PermitAll
    @Operation(operationId = "getFrame", summary = "Read a frame")
    @APIResponse(
            responseCode = "200",
            description = "All of it, or its placeholder where it is closed to the caller",
            content = @Content(schema = @Schema(implementation = FramePage.Entry.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(shown -> shown.toResponse(request));
    }

    @GET
    @Path("/frames/{id}/as-of")
    @PermitAll
    @Operation(
            operationId = "getFrameAsOf",
            summary = "Read the version of a frame that held at a time",
            description = "There is no placeholder of a version of what is closed.")
    @APIResponseSchema(VersionView.class)
    public Uni<Response> asOf(
            @PathParam("id") UUID id,
            @QueryParam("time") @NotNull @Parameter(description = "The time; what was recorded last before it.")
                    Instant time,
            @Context Request request) {
        return versions.held(new Subject("frames", id.toString()), time, request);
    }

    @PUT
    @Path("/frames/{id}")
    @RolesAllowed({"editor", "budget-controller"})
    @Operation(
            operationId = "replaceFrame",
            summary = "Change a frame",
            description = "Its amount is the budget controller's to change once an initiative in it is prioritised.")
    @APIResponse(
            responseCode = "200",
            description = "The changed frame",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid FrameDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
