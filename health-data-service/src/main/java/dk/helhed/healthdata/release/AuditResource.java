package dk.helhed.healthdata.release;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Protection and audit of a release of counts, over HTTP: for those whose work it is. */
@Path("/v1/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
@Cancellable(false)
class AuditResource {

    private final ReleaseReader reader;
    private final ProtectionService service;

    AuditResource(ReleaseReader reader, ProtectionService service) {
        this.reader = reader;
        this.service = service;
    }

    @GET
    @Path("/audit")
    @RolesAllowed({"register-supplier", "release-approver", "auditor"})
    @Operation(
            operationId = "getReleaseAudit",
            summary = "Read what the attacker tried on a release of counts",
            description =
                    "For suppliers, approvers and auditors of the municipality; without anything that depends on a hidden count.")
    @APIResponse(
            responseCode = "200",
            description = "The newest audit.",
            content = @Content(schema = @Schema(implementation = ReleaseAudit.class)))
    public Uni<Response> audit(@RestPath UUID id) {
        return reader.audit(id)
                .map(audit -> Response.ok(audit)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("/audit.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({"register-supplier", "release-approver", "auditor"})
    @Operation(operationId = "getReleaseAuditDrawing", summary = "See how much of each code is hidden")
    @APIResponse(
            responseCode = "200",
            description = "A picture.",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            schema = @Schema(implementation = String.class),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"))
    public Uni<Response> picture(@RestPath UUID id) {
        return reader.audit(id)
                .map(audit -> Response.ok(audit.picture())
                        .type("image/svg+xml;charset=utf-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @POST
    @Path("/protection")
    @RolesAllowed("register-supplier")
    @Refuses(ProblemType.ILLEGAL_TRANSITION)
    @Operation(
            operationId = "protectRelease",
            summary = "Protect a release again",
            description = "One that could not be, or one that was audited before another release of the dataset was"
                    + " published: it is a draft again, and its approval is void. Under the dataset's present policy and"
                    + " against all that is published by now; the counts stay as they were submitted.")
    @APIResponse(
            responseCode = "200",
            description = "It is tried again.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Uni<Response> protectAgain(@BeanParam ChangeRequest request, @RestPath UUID id) {
        return service.protectAgain(request, id).map(Answer::toResponse);
    }
}
