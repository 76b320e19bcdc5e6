package dk.helhed.healthdata.indicator;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What figures measure, over HTTP. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What figures measure: definition, unit, register, caveats.")
@Cancellable(false)
class IndicatorResource {

    private final IndicatorService service;
    private final Indicators reader;

    IndicatorResource(IndicatorService service, Indicators reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @RolesAllowed("register-supplier")
    @Operation(operationId = "createIndicator", summary = "Describe an indicator")
    @APIResponse(
            responseCode = "201",
            description = "Described.",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Uni<Response> describe(@BeanParam ChangeRequest request, @NotNull @Valid IndicatorDraft draft) {
        return service.describe(request, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("register-supplier")
    @Operation(operationId = "replaceIndicator", summary = "Change the description of an indicator; code and unit stay")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Uni<Response> change(
            @BeanParam ChangeRequest request,
            @Parameter(example = "EMPLOYED_PCT") @RestPath @Identifier String code,
            @NotNull @Valid IndicatorDraft draft) {
        return service.change(request, code, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getIndicator", summary = "Read an indicator")
    @APIResponse(
            responseCode = "200",
            description = "The indicator.",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Uni<Response> get(
            @Context Request request, @Parameter(example = "EMPLOYED_PCT") @RestPath @Identifier String code) {
        return reader.get(code).map(view -> Conditional.answer(request, etag(view), view, "no-cache"));
    }

    /** How it is counted and whether it is invented is said by datasets, which change without it. */
    private static String etag(IndicatorView view) {
        String around = (view.intervalMethod() == IntervalMethod.AS_STATED
                        ? ""
                        : Integer.toHexString(view.intervalMethod().ordinal()))
                + (view.attribution().synthetic() ? "f" : "");
        return around.isEmpty() ? ETag.of(view.version()) : ETag.of(view.version(), around);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listIndicators", summary = "List indicators by code")
    public Uni<RestResponse<Page<IndicatorView>>> list(@BeanParam PageRequest page) {
        return reader.page(page).map(rows -> Pages.respond(page, rows, IndicatorView::code, view -> view));
    }
}
