package dk.helhed.initiatives.outcome;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reached numbers over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Outcome", description = "How many initiatives reached, what worked and what did not.")
class ReachResource {

    private final ReachService service;
    private final ReachReader reader;

    ReachResource(ReachService service, ReachReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/initiatives/{id}/reach")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createReach",
            summary = "State how many an initiative reached of a target group in a period",
            description =
                    "A count, never who. Under 5, nobody is answered the number: not here, in no history and no export;"
                            + " periods of one group do not overlap, so that it cannot be reckoned from others.")
    @APIResponse(
            responseCode = "201",
            description = "The reached number",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public Uni<Response> add(
            @BeanParam ChangeRequest request, @PathParam("id") UUID initiativeId, @NotNull @Valid ReachDraft draft) {
        return service.add(request, initiativeId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/initiatives/{id}/reach")
    @PermitAll
    @Operation(operationId = "listReach", summary = "List how many an initiative reached, period by period")
    @APIResponse(responseCode = "200", description = "A page of reached numbers")
    public Uni<RestResponse<Page<ReachView>>> list(@PathParam("id") UUID initiativeId, @BeanParam PageRequest page) {
        return reader.ofInitiative(initiativeId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/reach/{id}")
    @PermitAll
    @Operation(operationId = "getReach", summary = "Read a reached number")
    @APIResponse(
            responseCode = "200",
            description = "The reached number",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @Path("/reach/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceReach", summary = "Change a reached number")
    @APIResponse(
            responseCode = "200",
            description = "The changed number",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid ReachDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/reach/{id}/count")
    @RolesAllowed("editor")
    @Operation(
            operationId = "getReachCount",
            summary = "Read the true count behind a reached number of the municipality")
    @APIResponse(responseCode = "200", description = "The count")
    public Uni<ReachCountView> count(@PathParam("id") UUID id) {
        return reader.count(id);
    }
}
