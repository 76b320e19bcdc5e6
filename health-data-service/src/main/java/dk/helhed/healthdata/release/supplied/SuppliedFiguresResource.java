package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.release.ReleaseReader;
import dk.helhed.healthdata.release.ReleaseView;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What is submitted to a dataset, over HTTP. */
@Path("/v1/datasets/{datasetId}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
@Cancellable(false)
class SuppliedFiguresResource {

    private final SuppliedFiguresService submissions;
    private final ReleaseReader reader;

    SuppliedFiguresResource(SuppliedFiguresService submissions, ReleaseReader reader) {
        this.submissions = submissions;
        this.reader = reader;
    }

    @POST
    @RolesAllowed("register-supplier")
    @Refuses(ProblemType.ILLEGAL_TRANSITION)
    @Operation(
            operationId = "createRelease",
            summary = "Submit a draft release",
            description = "At most 5,000 values; all are stored or none. A dataset whose figures would have to be"
                    + " protected first takes no submission: 422 with the field code protection-needed.")
    @APIResponse(
            responseCode = "201",
            description = "Kept as a draft.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Uni<Response> submit(
            @BeanParam ChangeRequest request, @RestPath UUID datasetId, @NotNull @Valid ReleaseDraft draft) {
        return submissions.submit(request, datasetId, draft).map(Answer::toResponse);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDatasetReleases",
            summary = "List a dataset's releases in the order they were submitted",
            description =
                    "Drafts and rejected ones are there for suppliers, approvers and auditors of the municipality.")
    public Uni<RestResponse<Page<ReleaseView>>> list(
            @RestPath UUID datasetId,
            @Parameter(description = "The client's own reference.", example = "housing-report-1")
                    @RestQuery
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return reader.page(datasetId, externalId, page)
                .map(rows -> Pages.respond(page, rows, view -> view.id().toString(), view -> view));
    }
}
