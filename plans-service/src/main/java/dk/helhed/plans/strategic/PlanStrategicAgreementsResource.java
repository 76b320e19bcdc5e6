package dk.helhed.plans.strategic;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
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

/** The strategic agreement of a plan over HTTP: list, which holds one or none, and add. */
@Path("/v1/plans/{planId}/strategic-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Strategic agreements",
        description = "The goals that the parties of a plan bind themselves to (strategiske samarbejdsaftaler).")
@Cancellable(false)
class PlanStrategicAgreementsResource {

    private final StrategicAgreementService service;
    private final StrategicAgreementReader reader;

    PlanStrategicAgreementsResource(StrategicAgreementService service, StrategicAgreementReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listStrategicAgreements", summary = "The strategic agreement of a plan: one or none")
    public Uni<RestResponse<Page<StrategicAgreementView>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @BeanParam PageRequest page) {
        return reader.page(planId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "createStrategicAgreement", summary = "Draw up the strategic agreement of a plan")
    @APIResponseSchema(value = StrategicAgreementView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @NotNull @Valid StrategicAgreementDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }
}
