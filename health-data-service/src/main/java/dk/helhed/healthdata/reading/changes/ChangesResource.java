package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

/** What changed between two versions of a dataset, over HTTP. */
@Path("/v1/datasets/{id}/versions/{number}/changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Datasets")
@Cancellable(false)
class ChangesResource {

    private final ChangesReader reader;
    private final Attributions attributions;

    ChangesResource(ChangesReader reader, Attributions attributions) {
        this.reader = reader;
        this.attributions = attributions;
    }

    @GET
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "listDatasetChanges",
            summary = "Compare a version of a dataset with an earlier one, cell by cell",
            description =
                    "What is new, revised, hidden now or gone. Whoever has the earlier version and applies every change has"
                            + " the later one. Both never change, so neither does the answer.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    public Uni<Response> list(
            @Context Request request,
            @RestPath UUID id,
            @Parameter(description = "The later version.", example = "7") @RestPath int number,
            @Parameter(description = "The earlier version; left out, the one before.", example = "6")
                    @RestQuery
                    @Nullable
                    Integer from,
            @BeanParam PageRequest page) {
        return reader.versions(id, number, from).chain(pair -> {
            String etag = etag(pair, page);
            return Conditional.has(request, etag)
                    ? Uni.createFrom().item(kept(Response.notModified(), etag))
                    : reader.changes(pair, page.afterNumber(), page.fetch())
                            .map(found -> answer(pair, page, found, etag));
        });
    }

    private static String etag(ChangesReader.Pair pair, PageRequest page) {
        String question = String.join(
                "\n",
                pair.from().sha256(),
                pair.to().sha256(),
                String.valueOf(page.afterNumber()),
                Integer.toString(page.limit()));
        return '"' + Sha256.hex(question.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private Attribution attribution(ChangesReader.Pair pair) {
        DatasetShape to = pair.to();
        String path = "/v1/datasets/" + to.dataset() + "/versions/" + to.version() + "/changes?from="
                + pair.from().version();
        return attributions.of(to.provenance(), to.version(), to.updated(), path);
    }

    private Response answer(ChangesReader.Pair pair, PageRequest page, List<Comparison.Change> found, String etag) {
        RestResponse<Page<ChangeView>> listed =
                Pages.respond(page, found, change -> Long.toString(change.at()), Comparison.Change::view);
        Page<ChangeView> shown = listed.getEntity();
        ChangesView view = new ChangesView(
                pair.to().dataset(),
                pair.from().version(),
                pair.to().version(),
                pair.to().provenance().source(),
                attribution(pair),
                new Comparison(pair.from(), pair.to()).codesAdded(),
                shown.items(),
                shown.nextCursor());
        return kept(Response.ok(view).header(HttpHeaders.LINK, listed.getHeaderString(HttpHeaders.LINK)), etag);
    }

    private static Response kept(Response.ResponseBuilder answer, String etag) {
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400, immutable")
                .build();
    }
}
