package dk.helhed.plans.decision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Cases over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Cases", description = "Cases and their way through the bodies.")
class CaseFileResource {

    private final CaseFileService service;
    private final CaseFileReader reader;

    CaseFileResource(CaseFileService service, CaseFileReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Path("/cases")
    @PermitAll
    @Operation(
            operationId = "listCases",
            summary = "List the cases, those that are closed to the caller by their placeholders",
            description = "With a filter other than municipality there are no placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "One page; what is closed to the caller is there by its placeholder",
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    public Uni<RestResponse<SyncPage<Object>>> list(
            @BeanParam ListRequest page,
            @QueryParam("municipality") @Pattern(regexp = "\\d{4}") @Parameter(example = "0751") @Nullable
                    String municipality,
            @QueryParam("caseNumber") @PlainText(max = 100) @Parameter(example = "23/9928") @Nullable @Identifier
                    String caseNumber,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "case-23-9928") @Nullable @Identifier
                    String externalId) {
        return reader.list(
                page,
                municipality,
                new Filters()
                        .and("caseNumber = :caseNumber", "caseNumber", caseNumber)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @GET
    @Path("/cases/{id}")
    @PermitAll
    @Operation(operationId = "getCase", summary = "Read a case")
    @APIResponse(
            responseCode = "200",
            description = "All of it; to outsiders of a closed one its placeholder",
            content = @Content(schema = @Schema(implementation = CasePage.Entry.class)))
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(shown -> shown.toResponse(request));
    }

    @POST
    @Path("/cases")
    @RolesAllowed("editor")
    @Operation(operationId = "createCase", summary = "Enter a case")
    @APIResponseSchema(value = CaseFileView.class, responseCode = "201")
    public Uni<Response> enter(@BeanParam ChangeRequest request, @NotNull @Valid CaseDraft draft) {
        return service.enter(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/cases/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceCase", summary = "Replace a case")
    @APIResponseSchema(CaseFileView.class)
    public Uni<Response> change(@BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid CaseDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
