package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the replica of the areas, which is public. */
@ApplicationScoped
class AreaReader {

    private final Transactions transactions;
    private final AreaRepository areas;

    AreaReader(Transactions transactions, AreaRepository areas) {
        this.transactions = transactions;
        this.areas = areas;
    }

    Uni<List<AreaView>> page(@Nullable String municipality, @Nullable String after, int limit) {
        Filters filters = new Filters()
                .and("deleted = :deleted", "deleted", false)
                .and("municipality = :municipality", "municipality", municipality)
                .and("code > :after", "after", after);
        return transactions.read(caller -> areas.page(filters, limit)
                .map(found -> found.stream().map(AreaReplica::view).toList()));
    }
}
