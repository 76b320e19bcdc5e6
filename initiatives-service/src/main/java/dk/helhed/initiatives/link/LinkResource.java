package dk.helhed.initiatives.link;

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
import jakarta.ws.rs.DELETE;
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

/** Links over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Links", description = "Which plans the money of an initiative goes to.")
class LinkResource {

    private final LinkService service;
    private final LinkReader reader;

    LinkResource(LinkService service, LinkReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Path("/initiatives/{id}/links")
    @RolesAllowed("budget-controller")
    @Operation(
            operationId = "createLink",
            summary = "Link an initiative to a plan",
            description = "The plan need not be known yet: the link is verified when it is published. Another"
                    + " municipality's plan is linked to through a cooperation project that joins both.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @PathParam("id") UUID initiativeId, @NotNull @Valid LinkDraft draft) {
        return service.add(request, initiativeId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/initiatives/{id}/links")
    @PermitAll
    @Operation(operationId = "listLinks", summary = "List the links of an initiative")
    @APIResponse(responseCode = "200", description = "A page of links")
    public Uni<RestResponse<Page<LinkView>>> list(
            @PathParam("id") UUID initiativeId,
            @BeanParam PageRequest page,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "link-1") @Nullable @Identifier
                    String externalId) {
        return reader.ofInitiative(initiativeId, externalId, page.afterId(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/links/{id}")
    @PermitAll
    @Operation(operationId = "getLink", summary = "Read a link")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> Conditional.answer(request, ETag.of(view.version(), view.digest()), view));
    }

    @PUT
    @Path("/links/{id}")
    @RolesAllowed("budget-controller")
    @Operation(operationId = "replaceLink", summary = "Change a link")
    @APIResponse(
            responseCode = "200",
            description = "The changed link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Uni<Response> replace(
            @BeanParam ChangeRequest request, @PathParam("id") UUID id, @NotNull @Valid LinkDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @DELETE
    @Path("/links/{id}")
    @RolesAllowed("budget-controller")
    @Operation(operationId = "deleteLink", summary = "Remove a link")
    @APIResponse(responseCode = "204", description = "The link is gone")
    public Uni<Response> remove(@BeanParam ChangeRequest request, @PathParam("id") UUID id) {
        return service.remove(request, id).map(done -> Response.noContent().build());
    }
}
