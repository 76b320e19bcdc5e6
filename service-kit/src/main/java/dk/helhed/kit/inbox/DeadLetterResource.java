package dk.helhed.kit.inbox;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Events that this service could not understand, for operators. */
@Path("/v1/operations/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Operations",
        description = "What operators do: events that were not understood, and the replicas of the neighbours' data.")
@RolesAllowed("operator")
@Cancellable(false)
public class DeadLetterResource {

    private final Transactions transactions;
    private final DeadLetterTable letters;
    private final DeadLetterService service;

    DeadLetterResource(Transactions transactions, DeadLetterTable letters, DeadLetterService service) {
        this.transactions = transactions;
        this.letters = letters;
        this.service = service;
    }

    @GET
    @Operation(operationId = "list{Service}DeadLetters", summary = "List the events that could not be understood")
    public Uni<RestResponse<Page<DeadLetter>>> list(
            @QueryParam("state") @DefaultValue("WAITING") DeadLetter.State state, @BeanParam PageRequest page) {
        return transactions
                .read(caller -> letters.page(state, page.after(), page.fetch()))
                .map(rows -> Pages.respond(page, rows, letter -> letter.id().toString(), letter -> letter));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "get{Service}DeadLetter", summary = "Read one event that could not be understood")
    @APIResponseSchema(DeadLetter.class)
    public Uni<Response> get(@PathParam("id") UUID id) {
        return transactions.read(caller -> letters.get(id)).map(DeadLetterResource::answer);
    }

    @PUT
    @Path("/{id}/settlement")
    @Operation(
            operationId = "settle{Service}DeadLetter",
            summary = "Replay the event under its own id, or discard it",
            description = "A letter that was settled before is not settled again.")
    @Refuses(ProblemType.ILLEGAL_TRANSITION)
    @APIResponseSchema(DeadLetter.class)
    public Uni<Response> settle(
            @PathParam("id") UUID id, @BeanParam ChangeRequest request, DeadLetterSettlement settlement) {
        return service.settle(id, request.expectedVersion(), settlement).map(DeadLetterResource::answer);
    }

    private static Response answer(DeadLetter letter) {
        return Response.ok(letter)
                .header(HttpHeaders.ETAG, ETag.of(letter.attempts()))
                .build();
    }
}
