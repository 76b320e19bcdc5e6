package dk.helhed.plans.followup;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
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

/** The follow-ups of a plan over HTTP. */
@Path("/v1/plans/{planId}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Follow-ups", description = "The yearly assessments of a plan; adopting one locks its values (opfølgning).")
class PlanFollowUpsResource {

    private final FollowUpService service;
    private final FollowUpReader reader;

    PlanFollowUpsResource(FollowUpService service, FollowUpReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFollowUps",
            summary = "List a plan's follow-ups",
            description = "Others than its own municipality see those that are adopted.")
    public Uni<RestResponse<Page<FollowUpView>>> list(
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @BeanParam PageRequest page,
            @QueryParam("year") @Parameter(example = "2022") @Nullable Integer year,
            @QueryParam("state") @Parameter(example = "ADOPTED") @Nullable FollowUpState state,
            @QueryParam("externalId") @PlainText(max = 100) @Parameter(example = "opf-2022") @Nullable @Identifier
                    String externalId) {
        return reader.ofPlan(
                planId,
                page,
                new Filters()
                        .and("year = :year", "year", year)
                        .and("state = :state", "state", state)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "createFollowUp", summary = "Begin the follow-up of a year")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201")
    public Uni<Response> begin(
            @BeanParam ChangeRequest request,
            @RestPath @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1") UUID planId,
            @NotNull @Valid FollowUpDraft draft) {
        return service.begin(request, planId, draft).map(Answer::toResponse);
    }
}
