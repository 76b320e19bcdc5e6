package dk.helhed.healthdata.area;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    Uni<List<AreaView>> page(@Nullable Level level, @Nullable String parent, PageRequest page) {
        Filter filter = Filter.after("code", page.after()).with("level", level).with("parent", parent);
        return transactions.read(caller -> areas.page(filter, page.fetch())
                .map(found -> found.stream().map(Area::view).toList()));
    }
}
