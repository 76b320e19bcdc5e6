package dk.helhed.plans.activity;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** One of the activities over HTTP. */
@Path("/v1/activities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "What is delivered under a sub-agreement, and what it grew from (aktiviteter).")
@Cancellable(false)
class ActivityResource {

    private final ActivityService service;

    ActivityResource(ActivityService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getActivity", summary = "One activity")
    @APIResponseSchema(ActivityView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d5") UUID id, @Context Request request) {
        return service.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @PUT
    @RolesAllowed("editor")
    @Operation(operationId = "replaceActivity", summary = "Replace an activity of a sub-agreement in draft")
    @APIResponseSchema(ActivityView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d5") UUID id,
            @NotNull @Valid ActivityDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
