package dk.helhed.initiatives.hearing;

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

/** Hearings over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Hearings", description = "Who is asked about an initiative, and what they answer.")
class HearingResource {

    private final HearingService service;
    private final HearingReader reader;

    HearingResource(HearingService service, HearingReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/initiatives/{id}/hearings")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createHearing",
            summary = "Plan a hearing of an initiative",
            description = "The initiative goes to IN_HEARING while it is open, and to HEARING_CLOSED when it is over.")
    @APIResponse(
            responseCode = "201",
            description = "The hearing",
            content = @Content(schema = @Schema(implementation = HearingView.class)))
    public Uni<Response> plan(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid HearingDraft draft) {
        return service.plan(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/initiatives/{id}/hearings")
    @PermitAll
    @Operation(operationId = "listHearings", summary = "List the hearings of an initiative")
    @APIResponse(responseCode = "200", description = "A page of hearings")
    public Uni<RestResponse<Page<HearingView>>> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "hearing-1") @Nullable @Identifier
                    String externalId) {
        return reader.ofInitiative(id, externalId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/hearings/{id}")
    @PermitAll
    @Operation(operationId = "getHearing", summary = "Read a hearing")
    @APIResponse(
            responseCode = "200",
            description = "The hearing",
            content = @Content(schema = @Schema(implementation = HearingView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @Path("/hearings/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "replaceHearing",
            summary = "Change a hearing, or give its summary",
            description = "The summary is given once the hearing is over.")
    @APIResponse(
            responseCode = "200",
            description = "The changed hearing",
            content = @Content(schema = @Schema(implementation = HearingView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid HearingDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
