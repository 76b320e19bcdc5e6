package dk.helhed.plans.indicator;

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

/** The indicators of sub-agreements over HTTP, and what was observed of them. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Indicators",
        description = "What shows whether milestones are reached; those of a register refresh by themselves.")
@Cancellable(false)
class IndicatorResource {

    private final IndicatorService service;

    IndicatorResource(IndicatorService service) {
        this.service = service;
    }

    @GET
    @Path("/sub-agreements/{subAgreementId}/indicators")
    @PermitAll
    @Operation(operationId = "listSubAgreementIndicators", summary = "The indicators of a sub-agreement")
    public Uni<RestResponse<Page<IndicatorView>>> list(
            @RestPath UUID subAgreementId,
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

    @GET
    @Path("/indicators/{id}")
    @PermitAll
    @Operation(operationId = "getSubAgreementIndicator", summary = "One indicator")
    @APIResponseSchema(IndicatorView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return service.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/sub-agreements/{subAgreementId}/indicators")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createSubAgreementIndicator",
            summary = "Add an indicator",
            description = "An adopted sub-agreement takes none, but one that was recorded from a source takes, from an"
                    + " approver, what carries a source or is marked synthetic.")
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID subAgreementId, @NotNull @Valid IndicatorDraft draft) {
        return service.create(request, subAgreementId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/indicators/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "replaceSubAgreementIndicator",
            summary = "Replace an indicator of a sub-agreement in draft")
    @APIResponseSchema(IndicatorView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid IndicatorDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/indicators/{id}/observations")
    @PermitAll
    @Operation(operationId = "listObservations", summary = "What was observed of an indicator")
    public Uni<RestResponse<Page<ObservationView>>> observations(@RestPath UUID id, @BeanParam PageRequest page) {
        return service.observations(id, page)
                .map(found -> Pages.respond(
                        page, found, observation -> observation.id().toString(), ObservationView::of));
    }

    @POST
    @Path("/indicators/{id}/observations")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createObservation",
            summary = "Record a figure of a local indicator or one of the fund's list",
            description =
                    "A correction is a new observation of the same period. The milestones that the indicator measures"
                            + " are held against the newest figure at once.")
    @APIResponseSchema(value = ObservationView.class, responseCode = "201")
    public Uni<Response> observe(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ObservationDraft draft) {
        return service.observe(request, id, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/indicators/{id}/observations/{observationId}")
    @PermitAll
    @Operation(operationId = "getObservation", summary = "One observation")
    @APIResponseSchema(ObservationView.class)
    public Uni<Response> observation(@RestPath UUID id, @RestPath UUID observationId, @Context Request request) {
        // An observation never changes: its one version is the first.
        return service.observation(id, observationId).map(view -> Conditional.answer(request, ETag.of(0), view));
    }
}
