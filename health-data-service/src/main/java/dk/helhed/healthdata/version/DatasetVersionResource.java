package dk.helhed.healthdata.version;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The versions of a dataset, over HTTP. */
@Path("/v1/datasets/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Datasets")
@Cancellable(false)
class DatasetVersionResource {

    private final DatasetVersionReader reader;

    DatasetVersionResource(DatasetVersionReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listDatasetVersions",
            summary = "List the versions of a dataset, the first one first",
            description = "Each release that is published, and each that is withdrawn, makes the next version.")
    public Uni<RestResponse<Page<DatasetVersionView>>> list(@RestPath UUID id, @BeanParam PageRequest page) {
        int after = page.after() == null ? 0 : Integer.parseInt(page.after());
        return reader.page(id, after, page.fetch())
                .map(rows -> Pages.respond(page, rows, view -> Integer.toString(view.number()), view -> view));
    }

    @GET
    @Path("/{number}")
    @Refuses(ProblemType.GONE)
    @Operation(
            operationId = "getDatasetVersion",
            summary = "Read a version of a dataset",
            description =
                    "What stands in it never changes. One that rests on figures that nobody may see any more is gone.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = DatasetVersionView.class)))
    public Uni<Response> get(
            @Context Request request, @RestPath UUID id, @Parameter(example = "7") @RestPath int number) {
        return reader.get(id, number)
                .map(view -> Conditional.answer(request, etag(view), view, "public, max-age=86400, immutable"));
    }

    /** Of all that it says: its dataset may be called something else by now. */
    private static String etag(DatasetVersionView view) {
        return "\"" + Sha256.hex(view.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
