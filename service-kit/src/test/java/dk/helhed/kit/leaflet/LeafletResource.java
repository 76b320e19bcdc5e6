package dk.helhed.kit.leaflet;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.text.Identifier;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Leaflets over HTTP. */
@Path("/v1/leaflets")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Probes")
@RolesAllowed("editor")
class LeafletResource {

    private final LeafletService service;

    LeafletResource(LeafletService service) {
        this.service = service;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getLeaflet", summary = "Read a leaflet")
    @APIResponseSchema(LeafletView.class)
    public Uni<Response> get(@RestPath @Parameter(example = "a") @Identifier String code, @Context Request request) {
        return service.get(code).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Operation(operationId = "createLeaflet", summary = "Create a leaflet")
    @APIResponseSchema(value = LeafletView.class, responseCode = "201")
    public Uni<Response> create(@BeanParam ChangeRequest request, @NotNull @Valid LeafletDraft draft) {
        return service.create(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{code}")
    @Operation(operationId = "replaceLeaflet", summary = "Replace a leaflet")
    @APIResponseSchema(LeafletView.class)
    public Uni<Response> replace(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "a") @Identifier String code,
            @NotNull @Valid LeafletDraft draft) {
        return service.replace(request, code, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{code}/publication")
    @Operation(operationId = "publishLeaflet", summary = "Publish a leaflet")
    @APIResponseSchema(LeafletView.class)
    public Uni<Response> publish(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "a") @Identifier String code,
            @NotNull @Valid LeafletDraft draft) {
        return service.publish(request, code, draft).map(Answer::toResponse);
    }
}
