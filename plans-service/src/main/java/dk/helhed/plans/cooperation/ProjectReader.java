package dk.helhed.plans.cooperation;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads cooperation projects. */
@ApplicationScoped
class ProjectReader {

    private final Transactions transactions;
    private final ProjectRepository projects;

    ProjectReader(Transactions transactions, ProjectRepository projects) {
        this.transactions = transactions;
        this.projects = projects;
    }

    Uni<ProjectView> get(UUID id) {
        return transactions.read(caller -> projects.get(id).map(ProjectView::of));
    }

    Uni<RestResponse<Page<ProjectView>>> list(PageRequest page, Filters filters) {
        Filters after = filters.and("id > :after", "after", page.afterId());
        return transactions
                .read(caller -> projects.page(after, page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), ProjectView::of));
    }
}
