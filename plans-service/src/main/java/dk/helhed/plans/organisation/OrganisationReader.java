package dk.helhed.plans.organisation;

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

/** Reads organisations. */
@ApplicationScoped
class OrganisationReader {

    private final Transactions transactions;
    private final OrganisationRepository organisations;
    private final Lists lists;
    private final ListOf<Organisation> list;

    OrganisationReader(Transactions transactions, OrganisationRepository organisations, Lists lists) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "organisations",
                organisations,
                Organisation::id,
                List.of(SortKey.text("name", Organisation::name), SortKey.time("changedAt", Organisation::changedAt)));
    }

    Uni<OrganisationView> get(UUID id) {
        return transactions.read(caller -> organisations.readable(id).map(OrganisationView::of));
    }

    Uni<RestResponse<SyncPage<OrganisationView>>> list(ListRequest request, Filters filters) {
        return transactions.read(caller -> lists.page(request, list, filters, OrganisationView::of));
    }
}
