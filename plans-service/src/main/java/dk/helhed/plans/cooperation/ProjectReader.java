package dk.helhed.plans.cooperation;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.SortKey;
import dk.helhed.kit.page.SyncPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads cooperation projects. */
@ApplicationScoped
class ProjectReader {

    private final Transactions transactions;
    private final ProjectRepository projects;
    private final Lists lists;
    private final ListOf<Project> list;

    ProjectReader(Transactions transactions, ProjectRepository projects, Lists lists) {
        this.transactions = transactions;
        this.projects = projects;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "cooperation-projects",
                projects,
                Project::id,
                List.of(
                        SortKey.text("name", row -> row.content().name()),
                        SortKey.time("changedAt", Project::changedAt)));
    }

    Uni<ProjectView> get(UUID id) {
        return transactions.read(caller -> projects.readable(id).map(ProjectView::of));
    }

    Uni<RestResponse<SyncPage<ProjectView>>> list(ListRequest request, Filters filters) {
        return transactions.read(caller -> lists.page(request, list, filters, ProjectView::of));
    }
}
