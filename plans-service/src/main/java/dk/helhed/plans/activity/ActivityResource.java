package dk.helhed.plans.activity;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
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

/** The activities of sub-agreements over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "What is delivered under a sub-agreement, and what it grew from (aktiviteter).")
@Cancellable(false)
class ActivityResource {

    private final ActivityService service;

    ActivityResource(ActivityService service) {
        this.service = service;
    }

    @GET
    @Path("/sub-agreements/{subAgreementId}/activities")
    @PermitAll
    @Operation(operationId = "listActivities", summary = "The activities of a sub-agreement")
    public Uni<RestResponse<Page<ActivityView>>> list(
            @RestPath UUID subAgreementId,
            @QueryParam("externalId") @Parameter(example = "act-aktiv") @PlainText(max = 100) @Nullable @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return service.page(subAgreementId, externalId, page)
                .map(found ->
                        Pages.respond(page, found, activity -> activity.id().toString(), ActivityView::of));
    }

    @GET
    @Path("/activities/{id}")
    @PermitAll
    @Operation(operationId = "getActivity", summary = "One activity")
    @APIResponseSchema(ActivityView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return service.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/sub-agreements/{subAgreementId}/activities")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createActivity",
            summary = "Add an activity",
            description = "An adopted sub-agreement takes none, but one that was recorded from a source takes, from an"
                    + " approver, what carries a source or is marked synthetic.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID subAgreementId, @NotNull @Valid ActivityDraft draft) {
        return service.create(request, subAgreementId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/activities/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceActivity", summary = "Replace an activity of a sub-agreement in draft")
    @APIResponseSchema(ActivityView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ActivityDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
