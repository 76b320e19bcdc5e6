package dk.helhed.initiatives.initiative;

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

/** The budget versions of initiatives over HTTP. */
@Path("/v1/initiatives/{id}/budget-versions")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Initiatives")
class InitiativeBudgetsResource {

    private final InitiativeReader reader;

    InitiativeBudgetsResource(InitiativeReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listInitiativeBudgets",
            summary = "List the budgets of an initiative, the original first",
            description =
                    "Each change of its figures after it was prioritised makes another one. The current one counts; the"
                            + " others stay readable and are in no sum.")
    @APIResponse(responseCode = "200", description = "A page of budgets")
    public Uni<RestResponse<Page<BudgetVersionView>>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reader.budgets(id, page.afterNumber(), page.fetch())
                .map(found -> Pages.respond(page, found, view -> String.valueOf(view.number()), view -> view));
    }
}
