package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.area.Area;
import dk.helhed.healthdata.area.AreaRepository;
import dk.helhed.healthdata.area.Level;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.indicator.Indicators;
import dk.helhed.healthdata.reading.criteria.CriteriaView.InputDataset;
import dk.helhed.healthdata.reading.criteria.CriteriaView.RuleSetResult;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.value.Headline;
import dk.helhed.healthdata.value.HeadlineRepository;
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
    private final Indicators indicators;
    private final InputDatasets datasets;
    private final Attributions attributions;
    private final Clock clock;

    CriteriaReader(
            Transactions transactions,
            AreaRepository areas,
            HeadlineRepository headlines,
            RuleSets ruleSets,
            OriginScope origin,
            Indicators indicators,
            InputDatasets datasets,
            Attributions attributions,
            Clock clock) {
        this.transactions = transactions;
        this.areas = areas;
        this.headlines = headlines;
        this.ruleSets = ruleSets;
        this.origin = origin;
        this.indicators = indicators;
        this.datasets = datasets;
        this.attributions = attributions;
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
            return transactions.read(caller -> place(area)
                    .chain(place -> yearOr(area, year)
                            .chain(chosen -> assess(
                                    new Asked(place, named, withOrigin),
                                    chosen,
                                    only.map(List::of).orElseGet(() -> ruleSets.inForce(chosen))))));
        });
    }

    /** A housing area, and the region and the country that it lies in. */
    private record Place(Area area, Map<Criterion.Wider, String> around) {}

    /**
     * What is asked for.
     *
     * @param ruleSet null for all rule sets in force in the year
     */
    private record Asked(Place place, @Nullable String ruleSet, boolean withOrigin) {}

    private Uni<Place> place(String code) {
        return areas.get(code).chain(area -> {
            if (area.level() != Level.HOUSING_AREA) {
                throw Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.path("code", "not-a-housing-area"));
            }
            return areas.get(Objects.requireNonNull(area.parent()))
                    .chain(this::around)
                    .map(around -> new Place(area, around));
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

    private Uni<CriteriaView> assess(Asked asked, int year, List<RuleSet> chosen) {
        List<RuleSet> told = chosen.stream()
                .filter(rules -> asked.withOrigin() || !rules.isAllOfOrigin())
                .toList();
        Set<String> around = new HashSet<>(asked.place().around().values());
        around.add(asked.place().area().code());
        int first = year - told.stream().mapToInt(RuleSet::reach).max().orElse(0);
        Set<String> wanted = indicators(told);
        return headlines
                .of(around, wanted, first, year)
                .chain(found -> indicators
                        .decimals(wanted)
                        .map(stated ->
                                new Inputs(found.stream().map(Headline::view).toList(), stated)))
                .map(inputs -> told.stream()
                        .map(rules -> new Assessment(
                                        rules,
                                        inputs,
                                        asked.place().area().code(),
                                        asked.place().around(),
                                        asked.withOrigin())
                                .of(year))
                        .toList())
                .chain(results -> datasets.of(results).map(of -> view(asked, year, results, of)));
    }

    private CriteriaView view(Asked asked, int year, List<RuleSetResult> results, List<InputDataset> of) {
        Area area = asked.place().area();
        String path = "/v1/areas/" + area.code() + "/criteria?year=" + year
                + (asked.ruleSet() == null ? "" : "&ruleset=" + asked.ruleSet());
        return new CriteriaView(
                area.code(),
                year,
                false,
                MinistryLists.NOTICE,
                MinistryLists.URL,
                !asked.withOrigin(),
                results,
                of,
                attributions.of(
                        new Bilingual(
                                "Lovens kriterier for " + area.name().da() + ", " + year,
                                "The law's criteria for " + area.name().en() + ", " + year),
                        of.stream().anyMatch(InputDataset::synthetic),
                        path));
    }

    private static Set<String> indicators(Collection<RuleSet> chosen) {
        Set<String> indicators = new HashSet<>();
        chosen.stream().flatMap(rules -> Stream.of(rules.indicators())).forEach(indicators::addAll);
        return indicators;
    }
}
