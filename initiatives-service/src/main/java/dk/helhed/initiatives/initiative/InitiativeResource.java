package dk.helhed.initiatives.initiative;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
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

/** Initiatives over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Initiatives", description = "What is proposed, prioritised and decided within the tracks of frames.")
class InitiativeResource {

    private final InitiativeService service;
    private final InitiativeReader reader;
    private final Versions versions;

    InitiativeResource(InitiativeService service, InitiativeReader reader, Versions versions) {
        this.service = service;
        this.reader = reader;
        this.versions = versions;
    }

    @POST
    @Path("/tracks/{id}/initiatives")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createInitiative",
            summary = "Add an initiative to a track",
            description = "It begins as an idea, or in the state that its source states (recordedAs).")
    @APIResponse(
            responseCode = "201",
            description = "The initiative",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @PathParam("id") UUID trackId, @NotNull @Valid InitiativeDraft draft) {
        return service.add(request, trackId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/tracks/{id}/initiatives")
    @PermitAll
    @Operation(operationId = "listTrackInitiatives", summary = "List the initiatives of a track")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = InitiativesOfTrackPage.class)))
    public Uni<RestResponse<Page<Object>>> listOfTrack(
            @PathParam("id") UUID trackId,
            @BeanParam PageRequest page,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "initiative-1.2") @Nullable @Identifier
                    String externalId) {
        return reader.ofTrack(trackId, externalId, page);
    }

    @GET
    @Path("/initiatives")
    @PermitAll
    @Operation(
            operationId = "listInitiatives",
            summary = "List the initiatives, those that are closed to the caller by their placeholders",
            description = "With a filter other than municipality or trackId, or sorted, there are no placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = InitiativePage.class)))
    public Uni<RestResponse<SyncPage<Object>>> list(@BeanParam ListRequest page, @BeanParam InitiativeFilter filter) {
        return reader.list(page, filter);
    }

    @GET
    @Path("/initiatives/{id}")
    @PermitAll
    @Operation(operationId = "getInitiative", summary = "Read an initiative")
    @APIResponse(
            responseCode = "200",
            description = "All of it, or its placeholder where it is closed to the caller",
            content = @Content(schema = @Schema(implementation = InitiativePage.Entry.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(shown -> shown.toResponse(request));
    }

    @GET
    @Path("/initiatives/{id}/as-of")
    @PermitAll
    @Operation(
            operationId = "getInitiativeAsOf",
            summary = "Read the version of an initiative that held at a time",
            description = "There is no placeholder of a version of what is closed.")
    @APIResponseSchema(VersionView.class)
    public Uni<Response> asOf(
            @PathParam("id") UUID id,
            @QueryParam("time") @NotNull @Parameter(description = "The time; what was recorded last before it.")
                    Instant time,
            @Context Request request) {
        return versions.held(new Subject("initiatives", id.toString()), time, request);
    }

    @PUT
    @Path("/initiatives/{id}")
    @RolesAllowed({"editor", "budget-controller"})
    @Operation(
            operationId = "replaceInitiative",
            summary = "Change an initiative",
            description = "Its amounts are the budget controller's to change once it is prioritised; the rest is the"
                    + " editor's.")
    @APIResponse(
            responseCode = "200",
            description = "The changed initiative",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid InitiativeDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
