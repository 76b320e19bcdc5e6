package dk.helhed.healthdata.dataset;

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
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Datasets over HTTP. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "A publisher's figures that belong together, and why they may be shown.")
@Cancellable(false)
class DatasetResource {

    private final DatasetService service;
    private final DatasetReader reader;

    DatasetResource(DatasetService service, DatasetReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @RolesAllowed("register-supplier")
    @Operation(operationId = "createDataset", summary = "Describe a dataset")
    @APIResponse(
            responseCode = "201",
            description = "Described.",
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    public Uni<Response> describe(@BeanParam ChangeRequest request, @NotNull @Valid DatasetDraft draft) {
        return service.describe(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("register-supplier")
    @Operation(
            operationId = "replaceDataset",
            summary = "Change a dataset; one that has releases may only gain indicators and groups")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid DatasetDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getDataset", summary = "Read a dataset")
    @APIResponse(
            responseCode = "200",
            description = "The dataset.",
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    public Uni<Response> get(@Context Request request, @RestPath UUID id) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view, "no-cache"));
    }

    @GET
    @Path("/{id}/definitions")
    @PermitAll
    @Operation(
            operationId = "listDatasetDefinitions",
            summary = "List the definitions of a dataset's cube, the first one first",
            description = "A definition is never changed; a release names the one that it was made under.")
    public Uni<RestResponse<Page<DefinitionView>>> definitions(@RestPath UUID id, @BeanParam PageRequest page) {
        return reader.definitions(id, page.after() == null ? 0 : Integer.parseInt(page.after()), page.fetch())
                .map(rows -> Pages.respond(page, rows, view -> Integer.toString(view.number()), view -> view));
    }

    @GET
    @Path("/{id}/definitions/{number}")
    @PermitAll
    @Operation(operationId = "getDatasetDefinition", summary = "Read a definition of a dataset's cube")
    public Uni<DefinitionView> definition(@RestPath UUID id, @Parameter(example = "1") @RestPath int number) {
        return reader.definition(id, number);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDatasets", summary = "List datasets in the order they were described")
    public Uni<RestResponse<Page<DatasetView>>> list(
            @Parameter(description = "The client's own reference.", example = "housing-report")
                    @RestQuery
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return reader.page(externalId, page)
                .map(rows -> Pages.respond(page, rows, view -> view.id().toString(), view -> view));
    }
}
