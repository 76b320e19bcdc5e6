package dk.helhed.initiatives.received;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What plans and areas receive, over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Links")
class ReceivedResource {

    private static final String WHAT =
            "The sum of the links that the caller may read, each once: own and published ones. By year as the"
                    + " initiatives' amounts are phased, to the øre.";

    private final ReceivedReader reader;

    ReceivedResource(ReceivedReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/plans/{id}/received")
    @PermitAll
    @Operation(operationId = "getPlanReceivedFunds", summary = "Read what a plan receives in all", description = WHAT)
    @APIResponse(responseCode = "200", description = "The sums")
    public Uni<ReceivedView> ofPlan(@PathParam("id") UUID id) {
        return reader.ofPlan(id);
    }

    @GET
    @Path("/areas/{code}/received")
    @PermitAll
    @Operation(
            operationId = "getAreaReceivedFunds",
            summary = "Read what an area receives in all, through the plans that are for it",
            description = WHAT)
    @APIResponse(responseCode = "200", description = "The sums")
    public Uni<ReceivedView> ofArea(@PathParam("code") @Parameter(example = "0751-bispehaven") String code) {
        return reader.ofArea(code);
    }
}
