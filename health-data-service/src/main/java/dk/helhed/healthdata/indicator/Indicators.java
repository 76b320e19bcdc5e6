package dk.helhed.healthdata.indicator;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads indicators, for those who ask and for the features that use them. */
@ApplicationScoped
public class Indicators {

    private final Transactions transactions;
    private final IndicatorRepository indicators;

    Indicators(Transactions transactions, IndicatorRepository indicators) {
        this.transactions = transactions;
        this.indicators = indicators;
    }

    public Uni<IndicatorView> get(String code) {
        return transactions.read(caller -> indicators.get(code).chain(this::view));
    }

    Uni<List<IndicatorView>> page(PageRequest page) {
        return transactions.read(
                caller -> indicators.page(page.after(), page.fetch()).chain(this::views));
    }

    /** What everyone may read of it, within the transaction at hand. */
    Uni<IndicatorView> view(Indicator indicator) {
        return views(List.of(indicator)).map(List::getFirst);
    }

    private Uni<List<IndicatorView>> views(List<Indicator> found) {
        return indicators
                .counted(found)
                .map(counted -> found.stream()
                        .map(indicator -> indicator.view(counted.get(indicator.code())))
                        .toList());
    }

    /** The units of those of the codes that are known, within the transaction at hand. */
    public Uni<Map<String, Unit>> units(Collection<String> codes) {
        return indicators
                .list("code in ?1", List.copyOf(codes))
                .map(found -> found.stream().collect(Collectors.toMap(Indicator::code, Indicator::unit)));
    }
}
