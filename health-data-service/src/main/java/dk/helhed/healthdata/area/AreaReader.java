package dk.helhed.healthdata.area;

import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads areas, for those who ask and for the features that use them. */
@ApplicationScoped
public class AreaReader {

    private static final String NEIGHBOUR = "plans-service";

    private final Transactions transactions;
    private final AreaRepository areas;
    private final Attributions attributions;

    AreaReader(Transactions transactions, AreaRepository areas, Attributions attributions) {
        this.transactions = transactions;
        this.areas = areas;
        this.attributions = attributions;
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
                .chain(succession -> areas.datasets(found)
                        .map(datasets -> found.stream()
                                .map(area -> view(
                                        area, succession, area.dataset() == null ? null : datasets.get(area.dataset())))
                                .toList()));
    }

    /** @param dataset of a group: the one that it belongs to */
    private AreaView view(Area area, Succession succession, @Nullable Provenance dataset) {
        String path = "/v1/areas/" + area.code();
        Long version = area.sourceVersion();
        Instant asOf = area.asOf();
        if (version != null && asOf != null) {
            return area.view(succession, NEIGHBOUR, attributions.of(area.name(), version, asOf, false, path));
        }
        return area.view(
                succession,
                dataset == null ? attributions.publisher() : dataset.source(),
                attributions.of(area.name(), dataset != null && dataset.synthetic(), path));
    }
}
