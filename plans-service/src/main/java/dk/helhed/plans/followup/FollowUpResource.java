package dk.helhed.plans.followup;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.read.DigestETag;
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

/** The follow-ups of plans over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Follow-ups", description = "The yearly assessments of a plan; adopting one locks its values (opfølgning).")
class FollowUpResource {

    private final FollowUpService service;
    private final FollowUpReader reader;
    private final DigestETag answers;

    FollowUpResource(FollowUpService service, FollowUpReader reader, DigestETag answers) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
    }

    @GET
    @Path("/plans/{planId}/follow-ups")
    @PermitAll
    @Operation(
            operationId = "listFollowUps",
            summary = "List a plan's follow-ups",
            description = "Others than its own municipality see those that are adopted.")
    public Uni<RestResponse<Page<FollowUpView>>> list(
            @RestPath UUID planId,
            @BeanParam PageRequest page,
            @QueryParam("year") @Parameter(example = "2022") @Nullable Integer year,
            @QueryParam("state") @Nullable FollowUpState state,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "opf-2022") @Nullable @Identifier
                    String externalId) {
        return reader.ofPlan(
                planId,
                page,
                new Filters()
                        .and("year = :year", "year", year)
                        .and("state = :state", "state", state)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @GET
    @Path("/follow-ups/{id}")
    @PermitAll
    @Operation(
            operationId = "getFollowUp",
            summary = "Read a follow-up",
            description = "Others than its own municipality read it once it is adopted.")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> answers.of(view.version(), view, request));
    }

    @POST
    @Path("/plans/{planId}/follow-ups")
    @RolesAllowed("editor")
    @Operation(operationId = "createFollowUp", summary = "Begin the follow-up of a year")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201")
    public Uni<Response> begin(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid FollowUpDraft draft) {
        return service.begin(request, planId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/follow-ups/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceFollowUp", summary = "Replace a follow-up in draft")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid FollowUpDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/follow-ups/{id}/transitions")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionFollowUp",
            summary = "Submit, adopt, return or reopen a follow-up",
            description = "An editor submits. An approver adopts, which locks the milestones' values for the year, and"
                    + " returns or reopens it with a reason; what was locked until then stays under reopenings.")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> advance(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid FollowUpTransition transition) {
        return service.advance(request, id, transition).map(Answer::toResponse);
    }
}
