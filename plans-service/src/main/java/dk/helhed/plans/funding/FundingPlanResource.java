package dk.helhed.plans.funding;

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

/** The budgets of plans over HTTP. */
@Path("/v1")
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
    @Path("/plans/{planId}/funding-plans")
    @PermitAll
    @Operation(
            operationId = "listFundingPlans",
            summary = "The budgets of a plan, the one that holds and those before it; they are never added")
    public Uni<RestResponse<Page<FundingPlanView>>> list(@RestPath UUID planId, @BeanParam PageRequest page) {
        return reader.page(planId, page)
                .map(found -> Pages.respond(page, found, budget -> budget.id().toString(), FundingPlanView::of));
    }

    @GET
    @Path("/funding-plans/{id}")
    @PermitAll
    @Operation(operationId = "getFundingPlan", summary = "One budget of a plan")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/plans/{planId}/funding-plans")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createFundingPlan",
            summary = "Draw up the next budget of a plan",
            description = "Sources, years and total agree to the øre, and the fund pays at most three quarters.")
    @APIResponseSchema(value = FundingPlanView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid FundingPlanDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/funding-plans/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceFundingPlan", summary = "Replace a budget that is not approved")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid FundingPlanDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/funding-plans/{id}/transitions")
    @RolesAllowed("approver")
    @Operation(
            operationId = "transitionFundingPlan",
            summary = "Approve a budget, in the place of the one before it",
            description = "Once a plan is decided, its approved budget is revised by a change proposal only.")
    @APIResponseSchema(FundingPlanView.class)
    public Uni<Response> transit(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid FundingTransition step) {
        return service.transit(request, id, step).map(Answer::toResponse);
    }
}
