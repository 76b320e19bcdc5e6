package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.criteria.CriteriaView.RuleSetResult;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.healthdata.value.ValueView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The headline values of a housing area, its region and the country, as a test states them; each call adds some. */
final class Headlines {

    static final String AREA = "0751-a";
    static final String REGION = "1082";
    static final String COUNTRY = "DK";

    private static final UUID DATASET = UUID.fromString("0198c6f2-0000-7000-8000-000000000001");
    private static final Map<Criterion.Wider, String> PLACES =
            Map.of(Criterion.Wider.REGION, REGION, Criterion.Wider.COUNTRY, COUNTRY);

    private final List<ValueView> values = new ArrayList<>();

    /** Residents in each of the years. */
    Headlines residents(int count, int... years) {
        for (int year : years) {
            add(
                    AREA,
                    "RESIDENTS",
                    Integer.toString(year),
                    ValueStatus.PUBLISHED,
                    BigDecimal.valueOf(count),
                    Unit.COUNT);
        }
        return this;
    }

    /** A figure of the area in each of the years, with the decimals that it is written with. */
    Headlines of(String indicator, String value, int... years) {
        return of(AREA, indicator, value, years);
    }

    Headlines of(String area, String indicator, String value, int... years) {
        for (int year : years) {
            stated(area, indicator, value, Integer.toString(year));
        }
        return this;
    }

    Headlines stated(String area, String indicator, String value, String period) {
        add(area, indicator, period, ValueStatus.PUBLISHED, new BigDecimal(value), Unit.PERCENT);
        return this;
    }

    Headlines without(String area, String indicator, ValueStatus status, int year) {
        add(area, indicator, Integer.toString(year), status, null, Unit.PERCENT);
        return this;
    }

    private void add(
            String area, String indicator, String period, ValueStatus status, @Nullable BigDecimal value, Unit unit) {
        values.add(new ValueView(
                area,
                indicator,
                period,
                "total",
                status,
                value,
                null,
                null,
                unit,
                false,
                true,
                null,
                DATASET,
                DATASET,
                1,
                Instant.parse("2024-01-01T00:00:00Z")));
    }

    RuleSetResult by(String ruleSet, int year) {
        return by(ruleSet, year, true);
    }

    RuleSetResult by(String ruleSet, int year, boolean withOrigin) {
        return new Assessment(new RuleSets().get(ruleSet), new Inputs(values, Map.of()), AREA, PLACES, withOrigin)
                .of(year);
    }

    static CriteriaView.CriterionResult criterion(RuleSetResult result, String code) {
        return result.criteria().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Met category(RuleSetResult result, String code) {
        return result.categories().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .met();
    }
}
