package dk.helhed.plans.funding;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
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

/** One budget of a plan over HTTP. */
@Path("/v1/funding-plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding plans", description = "Who pays for a plan, year by year; each approved budget stays readable.")
@Cancellable(false)
class FundingPlanResource {

    private final FundingPlanService service;
    private final FundingPlanReader reader;

    FundingPlanResource(FundingPlanService service, FundingPlanReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getFundingPlan", summary = "One budget of a plan")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f3") UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @RolesAllowed("editor")
    @Operation(operationId = "replaceFundingPlan", summary = "Replace a budget that is not approved")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f3") UUID id,
            @NotNull @Valid FundingPlanDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed("approver")
    @Operation(
            operationId = "transitionFundingPlan",
            summary = "Approve a budget, in the place of the one before it",
            description = "Once a plan is decided, its approved budget is revised by a change proposal only.")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> transit(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f3") UUID id,
            @NotNull @Valid FundingTransition step) {
        return service.transit(request, id, step).map(Answer::toResponse);
    }
}
