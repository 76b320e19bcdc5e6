package dk.helhed.plans.area;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads areas. */
@ApplicationScoped
class AreaReader {

    private final Transactions transactions;
    private final AreaRepository areas;

    AreaReader(Transactions transactions, AreaRepository areas) {
        this.transactions = transactions;
        this.areas = areas;
    }

    Uni<AreaView> get(String code) {
        return transactions.read(caller -> areas.get(code).map(AreaView::of));
    }

    Uni<RestResponse<Page<AreaView>>> list(PageRequest page, @Nullable String municipality) {
        Filters filters = new Filters()
                .and("municipality = :municipality", "municipality", municipality)
                .and("code > :after", "after", page.after());
        return transactions
                .read(caller -> areas.page(filters, page.fetch()))
                .map(rows -> Pages.respond(page, rows, Area::code, AreaView::of));
    }
}
