package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
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

/** The milestones of sub-agreements over HTTP. */
@Path("/v1")
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
    @Path("/sub-agreements/{subAgreementId}/milestones")
    @PermitAll
    @Operation(operationId = "listMilestones", summary = "The milestones of a sub-agreement")
    public Uni<RestResponse<Page<MilestoneView>>> list(
            @RestPath UUID subAgreementId,
            @QueryParam("externalId")
                    @Parameter(example = "ms-bispehaven-employed")
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return reader.page(subAgreementId, externalId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/milestones/{id}")
    @PermitAll
    @Operation(operationId = "getMilestone", summary = "One milestone with where it stands")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> answers.of(view.version(), view, request));
    }

    @POST
    @Path("/sub-agreements/{subAgreementId}/milestones")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createMilestone",
            summary = "Add a milestone",
            description = "An adopted sub-agreement takes none, but one that was recorded from a source takes, from an"
                    + " approver, what carries a source or is marked synthetic.")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID subAgreementId, @NotNull @Valid MilestoneDraft draft) {
        return service.create(request, subAgreementId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/milestones/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceMilestone", summary = "Replace a milestone of a sub-agreement in draft")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid MilestoneDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/milestones/{id}/override")
    @RolesAllowed("approver")
    @Operation(
            operationId = "createMilestoneOverride",
            summary = "Set another judgement beside the computed status",
            description = "The computed status stays. An override that stands already is lifted by the new one.")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
    public Uni<Response> override(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid OverrideDraft draft) {
        return overrides.make(request, id, draft).map(Answer::toResponse);
    }

    @DELETE
    @Path("/milestones/{id}/override")
    @RolesAllowed("approver")
    @Operation(operationId = "deleteMilestoneOverride", summary = "Lift the override that stands beside the status")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> liftOverride(@BeanParam ChangeRequest request, @RestPath UUID id) {
        return overrides.lift(request, id).map(Answer::toResponse);
    }
}
