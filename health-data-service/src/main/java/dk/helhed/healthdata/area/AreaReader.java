package dk.helhed.healthdata.area;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads areas, for those who ask and for the features that use them. */
@ApplicationScoped
public class AreaReader {

    private final Transactions transactions;
    private final AreaRepository areas;

    AreaReader(Transactions transactions, AreaRepository areas) {
        this.transactions = transactions;
        this.areas = areas;
    }

    /** As it is called now; an unknown code is 404. */
    public Uni<Area> named(String code) {
        return transactions.read(caller -> areas.get(code));
    }

    Uni<AreaView> get(String code) {
        return transactions.read(
                caller -> areas.get(code).map(List::of).chain(this::views).map(List::getFirst));
    }

    Uni<List<AreaView>> page(
            @Nullable Level level, @Nullable String parent, @Nullable LocalDate validAt, PageRequest page) {
        Filter filter = Filter.after("code", page.after())
                .with("level", level)
                .with("parent", parent)
                .validAt("validFrom", "validTo", validAt);
        return transactions.read(caller -> areas.page(filter, page.fetch()).chain(this::views));
    }

    private Uni<List<AreaView>> views(List<Area> found) {
        return areas.succession(found)
                .map(succession ->
                        found.stream().map(area -> area.view(succession)).toList());
    }
}
