package dk.helhed.kit.history;

import dk.helhed.kit.history.AuditVerification.Place;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The audit trail of the caller's municipality, for auditors. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Audit",
        description = "Every change: what, by whom, when and why; chained, so that no row is altered unseen.")
@RolesAllowed("auditor")
@Cancellable(false)
public class AuditResource {

    private final AuditReader reader;

    AuditResource(AuditReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "list{Service}AuditEntries",
            summary = "List the municipality's changes in the order they were made")
    public Uni<RestResponse<Page<AuditEntry>>> list(@BeanParam PageRequest page, @BeanParam AuditFilter filter) {
        return reader.list(page, filter);
    }

    @GET
    @Path("/verify")
    @Operation(
            operationId = "verify{Service}AuditTrail",
            summary = "Check that no row of the municipality's trail was changed, removed, added or moved",
            description =
                    "Give the position and hash of an earlier answer's head to learn whether the trail still has them.")
    public Uni<AuditVerification> verify(
            @QueryParam("position")
                    @Parameter(description = "The position of an earlier answer's head.", example = "42")
                    @Nullable
                    @Min(1)
                    Long position,
            @QueryParam("hash")
                    @Parameter(
                            description = "The hash of that head.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable
                    @Pattern(regexp = "[0-9a-f]{64}")
                    @Identifier
                    String hash) {
        if (position != null && hash != null) {
            return reader.verify(new Place(position, hash));
        }
        if (position != null || hash != null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with(FieldProblem.parameter(position == null ? "position" : "hash", "required"));
        }
        return reader.verify(null);
    }
}
