package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.revision.BudgetVersionView;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The budget versions of tracks over HTTP. */
@Path("/v1/tracks/{id}/budget-versions")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Frames")
class TrackBudgetsResource {

    private final TrackReader reader;

    TrackBudgetsResource(TrackReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTrackBudgets",
            summary = "List the budgets of a track, the original first",
            description =
                    "Each change of its figures after it was prioritised makes another one. The current one counts; the"
                            + " others stay readable and are in no sum.")
    @APIResponse(responseCode = "200", description = "A page of budgets")
    public Uni<RestResponse<Page<BudgetVersionView>>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reader.budgets(id, page.afterNumber(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> String.valueOf(view.number()), view -> view));
    }
}
