package dk.helhed.plans.indicator;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** The indicators of a sub-agreement over HTTP: list and add. */
@Path("/v1/sub-agreements/{subAgreementId}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Indicators",
        description = "What shows whether milestones are reached; those of a register refresh by themselves.")
@Cancellable(false)
class SubAgreementIndicatorsResource {

    private final IndicatorService service;

    SubAgreementIndicatorsResource(IndicatorService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSubAgreementIndicators", summary = "The indicators of a sub-agreement")
    public Uni<RestResponse<Page<IndicatorView>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3") UUID subAgreementId,
            @QueryParam("externalId")
                    @Parameter(example = "ind-bispehaven-employed")
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return service.page(subAgreementId, externalId, page)
                .map(found ->
                        Pages.respond(page, found, indicator -> indicator.id().toString(), IndicatorView::of));
    }

    @POST
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createSubAgreementIndicator",
            summary = "Add an indicator",
            description = "An adopted sub-agreement takes none, but one that was recorded from a source takes, from an"
                    + " approver, what carries a source or is marked synthetic.")
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3") UUID subAgreementId,
            @NotNull @Valid IndicatorDraft draft) {
        return service.create(request, subAgreementId, draft).map(Answer::toResponse);
    }
}
