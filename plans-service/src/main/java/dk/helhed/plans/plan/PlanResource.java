package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SyncPage;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Plans over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Plans", description = "Plans for housing areas, with what stands under and beside them.")
class PlanResource {

    private final PlanService service;
    private final PlanTransitions transitions;
    private final PlanReader reader;
    private final PlanHistory history;
    private final PlanReadinessReader readiness;
    private final PlanAnswer answers;

    PlanResource(
            PlanService service,
            PlanTransitions transitions,
            PlanReader reader,
            PlanHistory history,
            PlanReadinessReader readiness,
            PlanAnswer answers) {
        this.service = service;
        this.transitions = transitions;
        this.reader = reader;
        this.history = history;
        this.readiness = readiness;
        this.answers = answers;
    }

    @GET
    @Path("/plans")
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary = "List published plans and the caller's own, those that are closed to it by their placeholders",
            description = "With a filter other than municipality there are no placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    public Uni<RestResponse<SyncPage<Object>>> list(@BeanParam ListRequest page, @BeanParam PlanFilter filter) {
        return reader.list(page, filter);
    }

    @GET
    @Path("/plans/{id}")
    @PermitAll
    @Operation(
            operationId = "getPlan",
            summary = "Read a plan with its goals, sub-agreements, milestones and their status, money and sources")
    @APIResponse(
            responseCode = "200",
            description = "The plan, or its placeholder where it is closed to the caller",
            content = @Content(schema = @Schema(implementation = PlanDetail.Entry.class)))
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(shown -> answers.of(shown, request));
    }

    @GET
    @Path("/plans/{id}/as-of")
    @PermitAll
    @Operation(
            operationId = "getPlanAsOf",
            summary = "Read a plan as it was recorded at a time, with what stood under it then",
            description = "Each part is in the form that the API had then. There is no placeholder of what is closed.")
    @APIResponseSchema(PlanAsOf.class)
    public Uni<Response> asOf(
            @RestPath UUID id,
            @QueryParam("time") @NotNull @Parameter(description = "The time; what was recorded last before it.")
                    Instant time,
            @Context Request request) {
        return history.get(id, time).map(then -> answers.of(then, request));
    }

    @GET
    @Path("/plans/{id}/readiness")
    @PermitAll
    @Operation(operationId = "getPlanReadiness", summary = "What is left before each state that a plan can go to next")
    public Uni<PlanReadiness> readiness(@RestPath UUID id, @Context HttpHeaders headers) {
        return readiness.of(id, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @POST
    @Path("/plans")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createPlan",
            summary = "Draw up a plan, or record one that was decided before",
            description = "An editor draws up; recordedAs takes an approver, and a first day that is not to come.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Uni<Response> drawUp(@BeanParam ChangeRequest request, @NotNull @Valid PlanDraft draft) {
        return service.drawUp(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/plans/{id}")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "replacePlan",
            summary = "Replace what a plan says while it is not decided",
            description = "What is recorded is corrected by an approver.")
    @APIResponseSchema(PlanView.class)
    public Uni<Response> change(@BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid PlanDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/plans/{id}/transitions")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionPlan",
            summary =
                    "Take a plan to another state; APPROVED, ACTIVE and CLOSED take an approver, the others an editor")
    @APIResponseSchema(PlanView.class)
    public Uni<Response> advance(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid TransitionDraft transition) {
        return transitions.advance(request, id, transition).map(Answer::toResponse);
    }
}
