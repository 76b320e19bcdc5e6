package dk.helhed.plans.goal;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.plans.plan.PlanGoal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A goal over HTTP. */
@Path("/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Goals", description = "What a plan is to reach in the end.")
class GoalResource {

    private final GoalService service;
    private final GoalReader reader;

    GoalResource(GoalService service, GoalReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getGoal", summary = "Read a goal")
    @APIResponseSchema(PlanGoal.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0c0") UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @RolesAllowed({"editor", "approver"})
    @Operation(operationId = "replaceGoal", summary = "Replace a goal while its plan is not decided")
    @APIResponseSchema(PlanGoal.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0c0") UUID id,
            @NotNull @Valid GoalDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
