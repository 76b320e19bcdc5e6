package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.ValueView;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Releases over HTTP. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Figures as they were submitted, approved by another and sealed.")
@Cancellable(false)
class ReleaseResource {

    private final ApprovalService approvals;
    private final ReleaseReader reader;
    private final Worker worker;

    ReleaseResource(ApprovalService approvals, ReleaseReader reader, Worker worker) {
        this.approvals = approvals;
        this.reader = reader;
        this.worker = worker;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getRelease", summary = "Read a release without its values")
    @APIResponse(
            responseCode = "200",
            description = "The release.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Uni<Response> get(@Context Request request, @RestPath UUID id) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view, "no-cache"));
    }

    @GET
    @Path("/{id}/values")
    @PermitAll
    @Refuses(ProblemType.GONE)
    @Operation(operationId = "listReleaseValues", summary = "List a release's values as they were sealed")
    public Uni<RestResponse<Page<ValueView>>> values(@RestPath UUID id, @BeanParam PageRequest page) {
        return reader.values(id, page).map(rows -> Pages.respond(page, rows, ValueView::key, view -> view));
    }

    @GET
    @Path("/{id}/counts")
    @PermitAll
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "listReleaseCounts",
            summary = "List the counts of a release of a cube as they were protected",
            description =
                    "A count that is hidden has no value; whether it is small itself or protects another is never shown.")
    public Uni<RestResponse<Page<CountView>>> counts(
            @RestPath UUID id, @BeanParam CountFilter filter, @BeanParam PageRequest page) {
        return reader.counts(id, filter, page)
                .map(rows -> Pages.respond(page, rows, line -> Integer.toString(line.no()), CountLine::count));
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed("release-approver")
    @Operation(
            operationId = "transitionRelease",
            summary = "Publish, reject or withdraw a release",
            description =
                    "Only another client than the one that submitted a release may publish it. Publishing makes the"
                            + " release before it SUPERSEDED; withdrawing publishes the values before it again.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Uni<Response> decide(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid ReleaseTransitionDraft draft) {
        return approvals
                .decide(request, id, draft)
                .invoke(answer -> worker.wake())
                .map(Answer::toResponse);
    }
}
