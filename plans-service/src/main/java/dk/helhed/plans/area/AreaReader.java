package dk.helhed.plans.area;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads areas. */
@ApplicationScoped
class AreaReader {

    private final Transactions transactions;
    private final AreaRepository areas;
    private final Lists lists;
    private final ListOf<Area> list;

    AreaReader(Transactions transactions, AreaRepository areas, Lists lists) {
        this.transactions = transactions;
        this.areas = areas;
        this.lists = lists;
        this.list = new ListOf<>(
                "areas",
                areas,
                "code",
                Area::code,
                code -> code,
                List.of(SortKey.text("name", Area::name), SortKey.time("changedAt", Area::changedAt)));
    }

    Uni<AreaView> get(String code) {
        return transactions.read(caller -> areas.readable(code).map(AreaView::of));
    }

    Uni<RestResponse<SyncPage<AreaView>>> list(ListRequest request, @Nullable String municipality) {
        return transactions.read(caller -> lists.page(
                request,
                list,
                new Filters().and("municipality = :municipality", "municipality", municipality),
                AreaView::of));
    }
}
