package dk.helhed.plans.organisation;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads organisations. */
@ApplicationScoped
class OrganisationReader {

    private final Transactions transactions;
    private final OrganisationRepository organisations;

    OrganisationReader(Transactions transactions, OrganisationRepository organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
    }

    Uni<OrganisationView> get(UUID id) {
        return transactions.read(caller -> organisations.get(id).map(OrganisationView::of));
    }

    Uni<RestResponse<Page<OrganisationView>>> list(PageRequest page, Filters filters) {
        Filters after = filters.and("id > :after", "after", page.afterId());
        return transactions
                .read(caller -> organisations.page(after, page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), OrganisationView::of));
    }
}
