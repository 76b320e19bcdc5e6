package dk.helhed.plans.amendment;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The change proposals of a plan over HTTP: list and draw up. */
@Path("/v1/plans/{planId}/change-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change proposals", description = "How what is decided is changed, by whoever has the mandate (revision).")
@Cancellable(false)
class PlanChangeProposalsResource {

    private final ProposalService service;
    private final ProposalReader reader;

    PlanChangeProposalsResource(ProposalService service, ProposalReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPlanChangeProposals", summary = "The change proposals of a plan")
    public Uni<RestResponse<Page<ChangeProposalView>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @BeanParam PageRequest page) {
        return reader.ofPlan(planId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @POST
    @RolesAllowed({"editor", "local-board"})
    @Operation(
            operationId = "createChangeProposal",
            summary = "Propose to change what is decided",
            description =
                    "The proposal gives each touched thing with its new content, whole. What is touched, who decides and"
                            + " in which steps is computed from the rules of mandates.")
    @APIResponseSchema(value = ChangeProposalView.class, responseCode = "201")
    public Uni<Response> drawUp(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @NotNull @Valid ProposalDraft draft) {
        return service.drawUp(request, planId, draft).map(Answer::toResponse);
    }
}
