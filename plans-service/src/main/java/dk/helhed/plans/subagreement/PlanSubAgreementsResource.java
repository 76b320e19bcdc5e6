package dk.helhed.plans.subagreement;

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

/** The sub-agreements of a plan over HTTP: list and add. */
@Path("/v1/plans/{planId}/sub-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sub-agreements", description = "What the parties agree on for one focus area of a plan (delaftaler).")
@Cancellable(false)
class PlanSubAgreementsResource {

    private final SubAgreementService service;
    private final SubAgreementReader reader;

    PlanSubAgreementsResource(SubAgreementService service, SubAgreementReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSubAgreements", summary = "The sub-agreements of a plan")
    public Uni<RestResponse<Page<SubAgreementView>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @QueryParam("externalId")
                    @Parameter(example = "sub-bispehaven-1")
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return reader.page(planId, externalId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @POST
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createSubAgreement",
            summary = "Begin a sub-agreement, or record one from before the suite",
            description =
                    "With recordedAs it is taken as adopted, from its source: by an approver, in a plan that is recorded"
                            + " itself, and of what has begun. To one that is so recorded, parts may"
                            + " still be added that carry a source or are marked synthetic; else what is adopted changes by"
                            + " amendment only.")
    @APIResponseSchema(value = SubAgreementView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @NotNull @Valid SubAgreementDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }
}
