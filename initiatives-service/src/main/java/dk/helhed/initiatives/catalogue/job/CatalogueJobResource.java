package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** The progress of large imports and their errors, over HTTP. */
@Path("/v1/catalogue-jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed({"editor", "approver", "budget-controller", "auditor"})
@Tag(name = "Catalogues")
class CatalogueJobResource {

    private final CatalogueJobReader reader;

    CatalogueJobResource(CatalogueJobReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "getCatalogueJob", summary = "Read how far the import of a large catalogue is")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = CatalogueJobView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.one(id).map(view -> view.answer(request));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @NonBlocking
    @ProgressEndpoint(CatalogueJobReader.class)
    @Operation(
            operationId = "followCatalogueJob",
            summary = "Follow the import of a large catalogue as server-sent events",
            description = "Twice a second the job as it stands, until it has come to its end.")
    @APIResponse(
            responseCode = "200",
            description = "Each event is the job as it stands.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CatalogueJobView.class)))
    public Multi<CatalogueJobView> follow(@PathParam("id") UUID id) {
        return reader.follow(id);
    }

    @GET
    @Path("/errors")
    @Operation(operationId = "listCatalogueJobErrors", summary = "List all that is wrong with a large catalogue")
    @APIResponse(responseCode = "200", description = "A page of errors, in the order of their rows")
    public Uni<RestResponse<Page<CatalogueJobError>>> errors(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language) {
        return reader.errors(id, page.afterNumber(), page.fetch(), language)
                .map(found -> Pages.respond(page, found, error -> String.valueOf(error.no()), error -> error));
    }
}
