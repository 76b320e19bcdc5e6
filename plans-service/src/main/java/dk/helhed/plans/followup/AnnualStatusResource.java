package dk.helhed.plans.followup;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.read.DigestETag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A plan's year on one sheet over HTTP. */
@Path("/v1/plans/{planId}/annual-status")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Follow-ups", description = "The yearly assessments of a plan; adopting one locks its values (opfølgning).")
class AnnualStatusResource {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final AnnualStatusReader reader;
    private final DigestETag answers;

    AnnualStatusResource(AnnualStatusReader reader, DigestETag answers) {
        this.reader = reader;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPlanAnnualStatus",
            summary = "A plan's year as one answer, for the yearly dialogue",
            description = "Milestones with computed status and their trend against the year before, staff, money beside"
                    + " it, what was decided, and what was changed. Where the year's follow-up is adopted, its locked"
                    + " values stand, with pending revisions beside them.")
    @APIResponseSchema(AnnualStatus.class)
    public Uni<Response> get(
            @RestPath UUID planId,
            @QueryParam("year") @Parameter(required = true, example = "2022") @Nullable Integer year,
            @Context Request request) {
        if (year == null || year < FIRST || year > LAST) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with(
                            year == null
                                    ? FieldProblem.parameter("year", "required")
                                    : FieldProblem.parameter("year", "range", FIRST, LAST));
        }
        return reader.of(planId, year).map(read -> answers.of(read.planVersion(), read.status(), request));
    }
}
