package dk.helhed.plans.transfer;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** How far the imports of large plans are and what is wrong with them, over HTTP. */
@Path("/v1/plan-import-jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed({"editor", "approver", "auditor"})
@Tag(name = "Import and export")
class PlanImportJobResource {

    private final PlanImportJobReader reader;
    private final PlanTransferService service;

    PlanImportJobResource(PlanImportJobReader reader, PlanTransferService service) {
        this.reader = reader;
        this.service = service;
    }

    @GET
    @Operation(operationId = "getPlanImportJob", summary = "Read how far the import of a large plan is")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = PlanImportJobView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> view.answer(request));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @NonBlocking
    @ProgressEndpoint(PlanImportJobReader.class)
    @Operation(
            operationId = "followPlanImportJob",
            summary = "Follow the import of a large plan as server-sent events",
            description = "Twice a second the job as it stands, until it has come to its end.")
    @APIResponse(
            responseCode = "200",
            description = "Each event is the job as it stands.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PlanImportJobView.class)))
    public Multi<PlanImportJobView> follow(@PathParam("id") UUID id) {
        return reader.follow(id);
    }

    @GET
    @Path("/errors")
    @Operation(operationId = "listPlanImportErrors", summary = "List all that is wrong with a large plan")
    @APIResponse(responseCode = "200", description = "A page of errors, in the order in which they were found")
    public Uni<RestResponse<Page<PlanImportJobError>>> errors(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language) {
        return reader.errors(id, page.afterNumber(), page.fetch(), language)
                .map(found -> Pages.respond(page, found, error -> String.valueOf(error.no()), error -> error));
    }

    @DELETE
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "cancelPlanImportJob",
            summary = "Cancel the import of a large plan",
            description = "Nothing of it is kept. The job stays, as CANCELLED; one that has ended is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The job, cancelled",
            content = @Content(schema = @Schema(implementation = PlanImportJobView.class)))
    public Uni<Response> cancel(@BeanParam ChangeRequest request, @PathParam("id") UUID id) {
        return service.cancel(request, id).map(Answer::toResponse);
    }
}
