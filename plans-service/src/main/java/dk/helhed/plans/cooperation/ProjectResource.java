package dk.helhed.plans.cooperation;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Cooperation projects over HTTP. */
@Path("/v1/cooperation-projects")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Cooperation projects", description = "Projects that authorities run together.")
class ProjectResource {

    private final ProjectService service;
    private final ProjectReader reader;

    ProjectResource(ProjectService service, ProjectReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCooperationProjects", summary = "List cooperation projects")
    public Uni<RestResponse<SyncPage<ProjectView>>> list(
            @BeanParam ListRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @QueryParam("externalId")
                    @PlainText(max = 100)
                    @Parameter(example = "coop-lighed-i-sundhed")
                    @Nullable
                    @Identifier
                    String externalId) {
        return reader.list(
                page,
                new Filters()
                        .and("municipality = :municipality", "municipality", municipality)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCooperationProject", summary = "Read a cooperation project")
    @APIResponseSchema(ProjectView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "createCooperationProject", summary = "Enter a cooperation project")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Uni<Response> enter(@BeanParam ChangeRequest request, @NotNull @Valid ProjectDraft draft) {
        return service.enter(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceCooperationProject", summary = "Replace a cooperation project")
    @APIResponseSchema(ProjectView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ProjectDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
