package dk.helhed.plans.followup;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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

/** One of the follow-ups over HTTP. */
@Path("/v1/follow-ups/{id}")
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
    @PermitAll
    @Operation(
            operationId = "getFollowUp",
            summary = "Read a follow-up",
            description = "Others than its own municipality read it once it is adopted.")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f101") UUID id, @Context Request request) {
        return reader.get(id).map(view -> answers.of(view.version(), view, request));
    }

    @PUT
    @RolesAllowed("editor")
    @Operation(operationId = "replaceFollowUp", summary = "Replace a follow-up in draft")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f101") UUID id,
            @NotNull @Valid FollowUpDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "transitionFollowUp",
            summary = "Submit, adopt, return or reopen a follow-up",
            description = "An editor submits. An approver adopts, which locks the milestones' values for the year, and"
                    + " returns or reopens it with a reason; what was locked until then stays under reopenings.")
    @APIResponseSchema(FollowUpView.class)
    public Uni<Response> advance(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f101") UUID id,
            @NotNull @Valid FollowUpTransition transition) {
        return service.advance(request, id, transition).map(Answer::toResponse);
    }
}
