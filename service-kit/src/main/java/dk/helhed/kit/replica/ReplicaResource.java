package dk.helhed.kit.replica;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The replicas of neighbours' data and their rebuilds, for operators. */
@Path("/v1/operations/replicas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@RolesAllowed("operator")
@Cancellable(false)
public class ReplicaResource {

    private final ReplicaService service;

    ReplicaResource(ReplicaService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "list{Service}Replicas",
            summary = "List the replicas of neighbours' data that this service keeps")
    public Uni<RestResponse<Page<ReplicaView>>> list(@BeanParam PageRequest page) {
        return service.page(page.after(), page.fetch())
                .map(rows -> Pages.respond(page, rows, ReplicaView::name, replica -> replica));
    }

    @POST
    @Path("/{name}/rebuilds")
    @Operation(
            operationId = "start{Service}Rebuild",
            summary = "Rebuild a replica from its topic while reads go on",
            description =
                    "Follow it at Location. A replica that is right is left alone; a wrong one is replaced at once.")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild has begun",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    public Uni<Response> start(
            @PathParam("name") @Parameter(example = "plans.area.v1") String name, @BeanParam ChangeRequest request) {
        return service.start(name, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{name}/rebuilds/{id}")
    @Operation(operationId = "get{Service}Rebuild", summary = "Read how far a rebuild is, or how it ended")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild as it stands",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    public Uni<Response> get(
            @PathParam("name") @Parameter(example = "plans.area.v1") String name,
            @PathParam("id") UUID id,
            @Context Request request) {
        return service.get(name, id).map(rebuild -> Conditional.answer(request, ETag.of(rebuild.version()), rebuild));
    }
}
