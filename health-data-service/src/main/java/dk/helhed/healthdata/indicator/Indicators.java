package dk.helhed.healthdata.indicator;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads indicators, for those who ask and for the features that use them. */
@ApplicationScoped
public class Indicators {

    private final Transactions transactions;
    private final IndicatorRepository indicators;
    private final Attributions attributions;

    Indicators(Transactions transactions, IndicatorRepository indicators, Attributions attributions) {
        this.transactions = transactions;
        this.indicators = indicators;
        this.attributions = attributions;
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
                .chain(counted -> indicators
                        .invented(found)
                        .map(invented -> found.stream()
                                .map(indicator -> indicator.view(
                                        counted.get(indicator.code()),
                                        attribution(indicator, invented.contains(indicator.code()))))
                                .toList()));
    }

    private Attribution attribution(Indicator indicator, boolean synthetic) {
        return attributions.of(
                indicator.title(),
                indicator.version(),
                indicator.changedAt(),
                synthetic,
                "/v1/indicators/" + indicator.code());
    }

    /** With how many decimals those of the codes are shown that say it, within the transaction at hand. */
    public Uni<Map<String, Integer>> decimals(Collection<String> codes) {
        return indicators
                .list("code in ?1 and decimals is not null", List.copyOf(codes))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                Indicator::code, indicator -> Objects.requireNonNull(indicator.decimals()))));
    }

    /** The units of those of the codes that are known, within the transaction at hand. */
    public Uni<Map<String, Unit>> units(Collection<String> codes) {
        return indicators
                .list("code in ?1", List.copyOf(codes))
                .map(found -> found.stream().collect(Collectors.toMap(Indicator::code, Indicator::unit)));
    }
}
