package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.value.ValueStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure as its source states it, of the newest release that holds it. */
record StatedRow(
        String area,
        String indicator,
        String period,
        ValueStatus status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {

    int decimals() {
        return value == null ? 0 : Math.max(0, value.stripTrailingZeros().scale());
    }

    Cell cell() {
        return switch (status) {
            case PUBLISHED ->
                new Cell(
                        null,
                        number(value),
                        Double.NaN,
                        Double.NaN,
                        number(lower),
                        number(upper),
                        Double.NaN,
                        Double.NaN);
            case SUPPRESSED -> Cell.without(Reason.SUPPRESSED);
            case NOT_AVAILABLE -> Cell.without(Reason.NOT_STATED);
            case WITHDRAWN -> throw new IllegalStateException("no release is sealed with a withdrawn figure");
        };
    }

    private static double number(@Nullable BigDecimal number) {
        return number == null ? Double.NaN : number.doubleValue();
    }
}
