package dk.helhed.plans.area;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.text.Identifier;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Areas over HTTP. */
@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Areas", description = "Housing areas: what every plan, initiative and figure is about.")
class AreaResource {

    private final AreaService service;
    private final AreaReader reader;

    AreaResource(AreaService service, AreaReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAreas", summary = "List housing areas")
    public Uni<RestResponse<SyncPage<AreaView>>> list(
            @BeanParam ListRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality) {
        return reader.list(page, municipality);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getArea", summary = "Read a housing area")
    @APIResponseSchema(AreaView.class)
    public Uni<Response> get(
            @RestPath @Parameter(example = "0751-bispehaven") @Identifier String code, @Context Request request) {
        return reader.get(code).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "createArea", summary = "Register a housing area of the caller's municipality")
    @APIResponseSchema(value = AreaView.class, responseCode = "201")
    public Uni<Response> register(@BeanParam ChangeRequest request, @NotNull @Valid AreaDraft draft) {
        return service.register(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceArea", summary = "Replace what is recorded of a housing area")
    @APIResponseSchema(AreaView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0751-bispehaven") @Identifier String code,
            @NotNull @Valid AreaDraft draft) {
        return service.change(request, code, draft).map(Answer::toResponse);
    }
}
