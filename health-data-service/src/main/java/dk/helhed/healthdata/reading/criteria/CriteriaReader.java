package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.area.Area;
import dk.helhed.healthdata.area.AreaRepository;
import dk.helhed.healthdata.area.Level;
import dk.helhed.healthdata.value.Headline;
import dk.helhed.healthdata.value.HeadlineRepository;
import dk.helhed.healthdata.value.ValueView;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the headline values of an area by the criteria of the law. */
@ApplicationScoped
public class CriteriaReader {

    private final Transactions transactions;
    private final AreaRepository areas;
    private final HeadlineRepository headlines;
    private final RuleSets ruleSets;
    private final OriginScope origin;
    private final Clock clock;

    CriteriaReader(
            Transactions transactions,
            AreaRepository areas,
            HeadlineRepository headlines,
            RuleSets ruleSets,
            OriginScope origin,
            Clock clock) {
        this.transactions = transactions;
        this.areas = areas;
        this.headlines = headlines;
        this.ruleSets = ruleSets;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * @param year null for the newest for which anything is stated of the area
     * @param named null for all rule sets in force in the year
     */
    public Uni<CriteriaView> read(String area, @Nullable Integer year, @Nullable String named) {
        Optional<RuleSet> only = Optional.ofNullable(named).map(ruleSets::get);
        return origin.isGiven().chain(withOrigin -> {
            if (!withOrigin && only.isPresent() && only.get().isAllOfOrigin()) {
                throw Problem.of(ProblemType.FORBIDDEN, "forbidden.criteria-origin");
            }
            return transactions.read(caller -> places(area)
                    .chain(places -> yearOr(area, year)
                            .chain(chosen -> assess(
                                    area,
                                    places,
                                    chosen,
                                    only.map(List::of).orElseGet(() -> ruleSets.inForce(chosen)),
                                    withOrigin))));
        });
    }

    /** The region and the country that a housing area lies in. */
    private Uni<Map<Criterion.Wider, String>> places(String code) {
        return areas.get(code).chain(area -> {
            if (area.level() != Level.HOUSING_AREA) {
                throw Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.path("code", "not-a-housing-area"));
            }
            return areas.get(Objects.requireNonNull(area.parent())).chain(this::around);
        });
    }

    private Uni<Map<Criterion.Wider, String>> around(Area municipality) {
        return areas.get(Objects.requireNonNull(municipality.parent())).map(region -> {
            Map<Criterion.Wider, String> places = new EnumMap<>(Criterion.Wider.class);
            places.put(Criterion.Wider.REGION, region.code());
            places.put(Criterion.Wider.COUNTRY, Objects.requireNonNull(region.parent()));
            return places;
        });
    }

    private Uni<Integer> yearOr(String area, @Nullable Integer year) {
        if (year != null) {
            return Uni.createFrom().item(year);
        }
        return headlines
                .newestYear(area, indicators(ruleSets.all()))
                .map(found -> found.orElseGet(() -> LocalDate.now(clock).getYear()));
    }

    private Uni<CriteriaView> assess(
            String area, Map<Criterion.Wider, String> places, int year, List<RuleSet> chosen, boolean withOrigin) {
        List<RuleSet> told = chosen.stream()
                .filter(rules -> withOrigin || !rules.isAllOfOrigin())
                .toList();
        Set<String> around = new HashSet<>(places.values());
        around.add(area);
        int first = year - told.stream().mapToInt(RuleSet::reach).max().orElse(0);
        return headlines.of(around, indicators(told), first, year).map(found -> {
            List<ValueView> values = found.stream().map(Headline::view).toList();
            Inputs inputs = new Inputs(values);
            return view(
                    area,
                    year,
                    withOrigin,
                    told.stream()
                            .map(rules -> new Assessment(rules, inputs, area, places, withOrigin).of(year))
                            .toList(),
                    values.stream().anyMatch(ValueView::synthetic));
        });
    }

    private static CriteriaView view(
            String area, int year, boolean withOrigin, List<CriteriaView.RuleSetResult> results, boolean synthetic) {
        return new CriteriaView(
                area, year, false, MinistryLists.NOTICE, MinistryLists.URL, synthetic, !withOrigin, results);
    }

    private static Set<String> indicators(Collection<RuleSet> chosen) {
        Set<String> indicators = new HashSet<>();
        chosen.stream().flatMap(rules -> Stream.of(rules.indicators())).forEach(indicators::addAll);
        return indicators;
    }
}
