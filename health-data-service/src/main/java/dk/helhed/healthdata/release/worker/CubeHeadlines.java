package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.value.ValueStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headline values of a cube: for each area, period and indicator that of everyone. A rate is shown only
 * where both of its counts are.
 */
final class CubeHeadlines {

    private final Cube cube;
    private final Shape shape;
    private final boolean[][] shown;
    private final Map<String, Counted> indicators;

    CubeHeadlines(Cube cube, boolean[][] shown, Map<String, Counted> indicators) {
        this.cube = cube;
        this.shape = cube.shape();
        this.shown = shown;
        this.indicators = indicators;
    }

    /**
     * How an indicator is counted.
     *
     * @param decimals of a rate
     */
    record Counted(Unit unit, int decimals) {}

    /** One headline value; it has a number only where its status is PUBLISHED. */
    record Value(
            String area,
            String indicator,
            String period,
            ValueStatus status,
            @Nullable BigDecimal value,
            Unit unit) {}

    List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (int at = 0; at < shape.size(); at++) {
            if (isOfEveryone(at)) {
                for (int measure = 0; measure < cube.measures(); measure++) {
                    Measure counted = shape.structure().measures().get(measure);
                    Counted as = counted.indicator() == null ? null : indicators.get(counted.indicator());
                    if (counted.indicator() != null && as != null) {
                        values.add(value(at, measure, counted, counted.indicator(), as));
                    }
                }
            }
        }
        return values;
    }

    private boolean isOfEveryone(int at) {
        for (int i = 0; i < shape.breakdowns().size(); i++) {
            Dimension breakdown = shape.breakdowns().get(i);
            if (breakdown.role() != Role.AREA && !shape.code(at, i).equals(breakdown.total())) {
                return false;
            }
        }
        return true;
    }

    private Value value(int at, int measure, Measure counted, String indicator, Counted as) {
        Unit unit = as.unit();
        String area = shape.code(
                at, shape.breakdowns().indexOf(shape.structure().of(Role.AREA).orElseThrow()));
        int whole = unit == Unit.COUNT ? measure : shape.structure().measure(String.valueOf(counted.denominator()));
        if (!shown[measure][at] || !shown[whole][at]) {
            return new Value(area, indicator, shape.period(at), ValueStatus.SUPPRESSED, null, unit);
        }
        BigDecimal count = BigDecimal.valueOf(cube.count(measure, at));
        if (unit == Unit.COUNT) {
            return new Value(area, indicator, shape.period(at), ValueStatus.PUBLISHED, count, unit);
        }
        if (cube.count(whole, at) == 0) {
            return new Value(area, indicator, shape.period(at), ValueStatus.NOT_AVAILABLE, null, unit);
        }
        BigDecimal rate = count.multiply(BigDecimal.valueOf(unit.per()))
                .divide(BigDecimal.valueOf(cube.count(whole, at)), as.decimals(), RoundingMode.HALF_UP);
        return new Value(area, indicator, shape.period(at), ValueStatus.PUBLISHED, rate, unit);
    }
}
