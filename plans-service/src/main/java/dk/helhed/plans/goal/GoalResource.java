package dk.helhed.plans.goal;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.plan.PlanGoal;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The goals of plans over HTTP. */
@Path("/v1")
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
    @Path("/plans/{planId}/goals")
    @PermitAll
    @Operation(operationId = "listGoals", summary = "List the goals of a plan")
    public Uni<RestResponse<Page<PlanGoal>>> list(
            @RestPath UUID planId,
            @BeanParam PageRequest page,
            @QueryParam("externalId")
                    @PlainText(max = 100)
                    @Parameter(example = "goal-bispehaven-1")
                    @Nullable
                    @Identifier
                    String externalId) {
        return reader.of(planId, page, externalId);
    }

    @GET
    @Path("/goals/{id}")
    @PermitAll
    @Operation(operationId = "getGoal", summary = "Read a goal")
    @APIResponseSchema(PlanGoal.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/plans/{planId}/goals")
    @RolesAllowed({"editor", "approver"})
    @Operation(operationId = "createGoal", summary = "Set a goal of a plan")
    @APIResponseSchema(value = PlanGoal.class, responseCode = "201")
    public Uni<Response> set(@BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid GoalDraft draft) {
        return service.set(request, planId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/goals/{id}")
    @RolesAllowed({"editor", "approver"})
    @Operation(operationId = "replaceGoal", summary = "Replace a goal while its plan is not decided")
    @APIResponseSchema(PlanGoal.class)
    public Uni<Response> change(@BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid GoalDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
