package dk.helhed.plans.plandecision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The decisions about a plan over HTTP. */
@Path("/v1/plans/{planId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Plans")
class DecisionResource {

    private final PlanDecisionService service;
    private final DecisionReader reader;

    DecisionResource(PlanDecisionService service, DecisionReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPlanDecisions", summary = "List what the parties decided about a plan")
    public Uni<RestResponse<Page<DecisionView>>> list(@RestPath UUID planId, @BeanParam PageRequest page) {
        return reader.of(planId, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getPlanDecision", summary = "Read a decision about a plan")
    @APIResponseSchema(DecisionView.class)
    public Uni<Response> get(@RestPath UUID planId, @RestPath UUID id, @Context Request request) {
        // A decision never changes: its one version is the first.
        return reader.get(planId, id).map(view -> Conditional.answer(request, ETag.of(0), view));
    }

    @POST
    @RolesAllowed("approver")
    @Operation(operationId = "createPlanDecision", summary = "Record what a party decided about a proposed plan")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Uni<Response> record(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid DecisionDraft draft) {
        return service.record(request, planId, draft).map(Answer::toResponse);
    }
}
