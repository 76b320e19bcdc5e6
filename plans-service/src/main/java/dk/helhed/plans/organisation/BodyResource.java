package dk.helhed.plans.organisation;

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

/** Bodies over HTTP. */
@Path("/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Bodies", description = "Who decides, advises and is informed.")
class BodyResource {

    private final BodyService service;
    private final BodyReader reader;

    BodyResource(BodyService service, BodyReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBodies", summary = "List bodies")
    public Uni<RestResponse<SyncPage<BodyView>>> list(
            @BeanParam ListRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @QueryParam("type") @Nullable BodyType type,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "body-local") @Nullable @Identifier
                    String externalId) {
        return reader.list(
                page,
                new Filters()
                        .and("municipality = :municipality", "municipality", municipality)
                        .and("type = :type", "type", type)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getBody", summary = "Read a body")
    @APIResponseSchema(BodyView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "createBody", summary = "Register a body of the caller's municipality")
    @APIResponseSchema(value = BodyView.class, responseCode = "201")
    public Uni<Response> register(@BeanParam ChangeRequest request, @NotNull @Valid BodyDraft draft) {
        return service.register(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceBody", summary = "Replace what is recorded of a body")
    @APIResponseSchema(BodyView.class)
    public Uni<Response> change(@BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid BodyDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
