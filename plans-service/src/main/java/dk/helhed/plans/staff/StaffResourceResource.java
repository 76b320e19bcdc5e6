package dk.helhed.plans.staff;

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

/** The staff resources of sub-agreements over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff resources", description = "Roles under a sub-agreement and their minutes a week.")
@Cancellable(false)
class StaffResourceResource {

    private final StaffService service;

    StaffResourceResource(StaffService service) {
        this.service = service;
    }

    @GET
    @Path("/sub-agreements/{subAgreementId}/staff-resources")
    @PermitAll
    @Operation(operationId = "listStaffResources", summary = "The staff resources of a sub-agreement")
    public Uni<RestResponse<Page<StaffResourceView>>> list(
            @RestPath UUID subAgreementId,
            @QueryParam("externalId")
                    @Parameter(example = "staff-bispehaven-4")
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return service.page(subAgreementId, externalId, page)
                .map(found ->
                        Pages.respond(page, found, resource -> resource.id().toString(), StaffResourceView::of));
    }

    @GET
    @Path("/staff-resources/{id}")
    @PermitAll
    @Operation(operationId = "getStaffResource", summary = "One staff resource")
    @APIResponseSchema(StaffResourceView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return service.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/sub-agreements/{subAgreementId}/staff-resources")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createStaffResource",
            summary = "Add a staff resource",
            description = "An adopted sub-agreement takes none, but one that was recorded from a source takes, from an"
                    + " approver, what carries a source or is marked synthetic.")
    @APIResponseSchema(value = StaffResourceView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID subAgreementId, @NotNull @Valid StaffResourceDraft draft) {
        return service.create(request, subAgreementId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/staff-resources/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceStaffResource", summary = "Replace a staff resource of a sub-agreement in draft")
    @APIResponseSchema(StaffResourceView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid StaffResourceDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
