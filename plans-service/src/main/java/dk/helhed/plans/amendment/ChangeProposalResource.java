package dk.helhed.plans.amendment;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.mandate.MandateBody;
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

/** Change proposals over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change proposals", description = "How what is decided is changed, by whoever has the mandate (revision).")
@Cancellable(false)
class ChangeProposalResource {

    private final ProposalService service;
    private final ProposalReader reader;

    ChangeProposalResource(ProposalService service, ProposalReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Path("/change-proposals")
    @PermitAll
    @Operation(
            operationId = "listChangeProposals",
            summary = "List the caller's change proposals, and those that were applied to published plans")
    public Uni<RestResponse<Page<ChangeProposalView>>> list(
            @BeanParam PageRequest page,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("state") @Nullable ProposalState state,
            @QueryParam("awaiting") @Nullable MandateBody awaiting,
            @QueryParam("externalId")
                    @PlainText(max = 100)
                    @Parameter(example = "proposal-bispehaven-1")
                    @Nullable
                    @Identifier
                    String externalId) {
        return reader.page(
                        page,
                        new Filters()
                                .and("planId = :planId", "planId", planId)
                                .and("state = :state", "state", state)
                                .and("awaiting = :awaiting", "awaiting", awaiting)
                                .and("externalId = :externalId", "externalId", externalId))
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/plans/{planId}/change-proposals")
    @PermitAll
    @Operation(operationId = "listPlanChangeProposals", summary = "The change proposals of a plan")
    public Uni<RestResponse<Page<ChangeProposalView>>> listOfPlan(@RestPath UUID planId, @BeanParam PageRequest page) {
        return reader.ofPlan(planId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/change-proposals/{id}")
    @PermitAll
    @Operation(
            operationId = "getChangeProposal",
            summary =
                    "One change proposal: before and after field by field, its mandate, and all that was done with it")
    @APIResponseSchema(ChangeProposalView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        // Until it is submitted a proposal's mandate follows the rules, which change without it.
        return reader.get(id)
                .map(view -> Conditional.answer(
                        request,
                        ETag.of(
                                view.version(),
                                Integer.toHexString(view.mandate().toString().hashCode())),
                        view));
    }

    @POST
    @Path("/plans/{planId}/change-proposals")
    @RolesAllowed({"editor", "local-board"})
    @Operation(
            operationId = "createChangeProposal",
            summary = "Propose to change what is decided",
            description =
                    "The proposal gives each touched thing with its new content, whole. What is touched, who decides and"
                            + " in which steps is computed from the rules of mandates.")
    @APIResponseSchema(value = ChangeProposalView.class, responseCode = "201")
    public Uni<Response> drawUp(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid ProposalDraft draft) {
        return service.drawUp(request, planId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/change-proposals/{id}")
    @RolesAllowed({"editor", "local-board"})
    @Refuses({ProblemType.MANDATE_VIOLATION, ProblemType.ILLEGAL_TRANSITION})
    @Operation(
            operationId = "replaceChangeProposal",
            summary = "Revise a proposal, before it is submitted or after it was returned",
            description = "It is a draft again: who was consulted before was consulted about another proposal.")
    @APIResponseSchema(ChangeProposalView.class)
    public Uni<Response> revise(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ProposalDraft draft) {
        return service.revise(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/change-proposals/{id}/classifications")
    @RolesAllowed({"editor", "local-board", "board", "fund", "working-group", "secretariat"})
    @Refuses({ProblemType.MANDATE_VIOLATION, ProblemType.ILLEGAL_TRANSITION})
    @Operation(
            operationId = "classifyChangeProposal",
            summary = "Settle the class of a proposal, which the secretariat does",
            description = "It is final, logged with its reason, and who decides is worked out again.")
    @APIResponseSchema(ChangeProposalView.class)
    public Uni<Response> classify(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ClassificationDraft draft) {
        return service.classify(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/change-proposals/{id}/transitions")
    @RolesAllowed({"editor", "local-board", "board", "fund", "working-group", "secretariat"})
    @Refuses(ProblemType.MANDATE_VIOLATION)
    @Operation(
            operationId = "transitionChangeProposal",
            summary = "Take a proposal on its way; a body without the mandate is refused, and the right one named",
            description = "To apply it makes all its changes in one transaction, and a new version of what they touch.")
    @APIResponseSchema(ChangeProposalView.class)
    public Uni<Response> transit(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ProposalTransition transition) {
        return service.transit(request, id, transition).map(Answer::toResponse);
    }
}
