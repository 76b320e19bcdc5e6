package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.milestone.override.OverrideDraft;
import dk.helhed.plans.read.DigestETag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** One of the milestones over HTTP. */
@Path("/v1/milestones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "Steps towards a goal, and where they stand: computed, never typed (delmål).")
@Cancellable(false)
class MilestoneResource {

    private final MilestoneService service;
    private final OverrideService overrides;
    private final MilestoneReader reader;
    private final DigestETag answers;

    MilestoneResource(MilestoneService service, OverrideService overrides, MilestoneReader reader, DigestETag answers) {
        this.service = service;
        this.overrides = overrides;
        this.reader = reader;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getMilestone", summary = "One milestone with where it stands")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4") UUID id, @Context Request request) {
        return reader.get(id).map(view -> answers.of(view.version(), view, request));
    }

    @PUT
    @RolesAllowed("editor")
    @Operation(operationId = "replaceMilestone", summary = "Replace a milestone of a sub-agreement in draft")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4") UUID id,
            @NotNull @Valid MilestoneDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/override")
    @RolesAllowed("approver")
    @Operation(
            operationId = "createMilestoneOverride",
            summary = "Set another judgement beside the computed status",
            description = "The computed status stays. An override that stands already is lifted by the new one.")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
    public Uni<Response> override(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4") UUID id,
            @NotNull @Valid OverrideDraft draft) {
        return overrides.make(request, id, draft).map(Answer::toResponse);
    }

    @DELETE
    @Path("/override")
    @RolesAllowed("approver")
    @Operation(operationId = "deleteMilestoneOverride", summary = "Lift the override that stands beside the status")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> liftOverride(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4") UUID id) {
        return overrides.lift(request, id).map(Answer::toResponse);
    }
}
