package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.reading.criteria.CriteriaView.CategoryResult;
import dk.helhed.healthdata.reading.criteria.CriteriaView.CriterionResult;
import dk.helhed.healthdata.reading.criteria.CriteriaView.Input;
import dk.helhed.healthdata.reading.criteria.CriteriaView.Residents;
import dk.helhed.healthdata.reading.criteria.CriteriaView.RuleSetResult;
import dk.helhed.healthdata.reading.criteria.Criterion.Relation;
import dk.helhed.healthdata.reading.criteria.Inputs.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What published figures say of an area by a rule set.
 *
 * @param places the codes of the area's region and country
 * @param withOrigin whether what rests on origin is told
 */
record Assessment(RuleSet rules, Inputs inputs, String area, Map<Criterion.Wider, String> places, boolean withOrigin) {

    private static final int SHOWN_DECIMALS = 2;

    RuleSetResult of(int year) {
        List<CriterionResult> criteria = rules.criteria().stream()
                .filter(criterion -> withOrigin || !criterion.restsOnOrigin())
                .map(criterion -> result(criterion, year))
                .toList();
        List<CategoryResult> categories = rules.categories().stream()
                .filter(category -> withOrigin || !rules.restsOnOrigin(category))
                .map(category -> result(category, year))
                .toList();
        return new RuleSetResult(
                rules.code(), rules.title(), rules.law(), residents(year), criteria, categories, rules.note());
    }

    private Residents residents(int year) {
        Known known = inputs.of(rules.residents(), area, year);
        BigDecimal least = BigDecimal.valueOf(rules.leastResidents());
        Range range = known.range();
        return new Residents(
                rules.residents(),
                range == null ? null : range.middle(),
                rules.leastResidents(),
                range == null ? Met.INDETERMINATE : Criterion.Operator.AT_LEAST.of(range, least),
                known.reason(),
                known.used().stream().map(Input::of).toList());
    }

    private CriterionResult result(Criterion criterion, int year) {
        Known known = observed(criterion, year);
        Range range = known.range();
        BigDecimal threshold = criterion.threshold();
        return new CriterionResult(
                criterion.code(),
                criterion.title(),
                criterion.source(),
                criterion.population(),
                IntStream.rangeClosed(year - criterion.years() + 1, year)
                        .boxed()
                        .toList(),
                criterion.operator(),
                threshold,
                criterion.relativeTo(),
                range == null ? null : shown(range.middle()),
                range == null ? null : shown(range.middle().subtract(threshold)),
                met(criterion, range),
                reason(criterion, known),
                criterion.indicator(),
                known.used().stream().map(Input::of).toList());
    }

    private static Met met(Criterion criterion, @Nullable Range observed) {
        return observed == null ? Met.INDETERMINATE : criterion.operator().of(observed, criterion.threshold());
    }

    private static @Nullable String reason(Criterion criterion, Known known) {
        return known.range() != null && met(criterion, known.range()) == Met.INDETERMINATE
                ? "WITHIN_ROUNDING"
                : known.reason();
    }

    private Known observed(Criterion criterion, int year) {
        Known own = inputs.mean(criterion.indicator(), area, year, criterion.years());
        Relation relation = criterion.relativeTo();
        if (relation == null) {
            return own;
        }
        String place = places.get(relation.level());
        Known there = place == null
                ? new Known(null, "NOT_STATED", List.of())
                : inputs.mean(criterion.indicator(), place, year, criterion.years());
        var used = Stream.concat(own.used().stream(), there.used().stream()).toList();
        if (own.range() == null) {
            return new Known(null, own.reason(), used);
        }
        if (there.range() == null) {
            return new Known(null, "REFERENCE_" + there.reason(), used);
        }
        return there.range().mayBeNone()
                ? new Known(null, "REFERENCE_IS_ZERO", used)
                : new Known(own.range().over(there.range(), relation.per()), null, used);
    }

    private CategoryResult result(Category category, int newest) {
        List<Met> years = new ArrayList<>();
        for (int year = newest - category.years() + 1; year <= newest; year++) {
            years.add(met(category, year));
        }
        return new CategoryResult(
                category.code(),
                category.title(),
                category.source(),
                category.least(),
                category.years(),
                Met.all(years));
    }

    private Met met(Category category, int year) {
        List<Met> all = new ArrayList<>();
        all.add(residents(year).met());
        all.add(Met.atLeast(
                category.least(),
                category.among().stream().map(name -> met(name, year)).toList()));
        category.all().forEach(name -> all.add(met(name, year)));
        return Met.all(all);
    }

    private Met met(String criterion, int year) {
        Criterion named = rules.criterion(criterion);
        return met(named, observed(named, year).range());
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
