package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputationTest {

    private static Computation of(Unit unit, Method method) {
        boolean isCount = unit == Unit.COUNT;
        return new Computation(new Metric(
                "X",
                new Bilingual("x", "x"),
                unit,
                isCount ? 0 : 1,
                Polarity.NEUTRAL,
                method,
                "COUNTED",
                isCount ? null : "ALL"));
    }

    @Test
    void a_rate_is_rounded_as_the_headline_values_are() {
        Random random = new Random(5);
        for (Unit unit : Unit.values()) {
            Computation computation = of(unit, unit == Unit.COUNT ? Method.COUNT : Method.PROPORTION);
            for (int i = 0; i < 20_000; i++) {
                long whole = 5 + random.nextInt(i % 2 == 0 ? 200 : 90_000_000);
                long count = random.nextLong(whole + 1);
                BigDecimal expected = unit == Unit.COUNT
                        ? BigDecimal.valueOf(count)
                        : BigDecimal.valueOf(count)
                                .multiply(BigDecimal.valueOf(unit.per()))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
                Cell cell = computation.cell(count, unit == Unit.COUNT ? 1 : whole);
                assertEquals(expected.doubleValue(), cell.value());
                assertTrue(cell.lower998() <= cell.lower95() && cell.lower95() <= cell.value(), cell::toString);
                assertTrue(cell.value() <= cell.upper95() && cell.upper95() <= cell.upper998(), cell::toString);
            }
        }
    }

    @Test
    void a_share_has_the_interval_of_the_published_example() {
        // Newcombe (1998): 81 of 263.
        Cell cell = of(Unit.PERCENT, Method.PROPORTION).cell(81, 263);

        assertEquals(25.5, cell.lower95());
        assertEquals(36.6, cell.upper95());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, SUPPRESSED", "50, -1, SUPPRESSED", "-1, 0, SUPPRESSED", "-1, -2, SUPPRESSED", "-2, -1, NOT_IN_RELEASE",
        "0, 0, NO_DENOMINATOR", "-2, 0, NOT_IN_RELEASE", "-2, 100, NOT_IN_RELEASE", "50, -2, NOT_IN_RELEASE"
    })
    void a_hidden_count_hides_everything_and_the_upper_reason_is_told(long count, long whole, Reason reason) {
        assertEquals(Cell.without(reason), of(Unit.PERCENT, Method.PROPORTION).cell(count, whole));
    }

    @ParameterizedTest
    @CsvSource({"RATE, 9, true", "RATE, 10, false", "REPEAT_EVENTS, 9, true", "PROPORTION, 9, false"})
    void a_rate_on_few_events_is_marked(Method method, long events, boolean marked) {
        Cell cell = of(Unit.PER_1000, method).cell(events, 1_000);

        assertEquals(marked ? Reason.FEW_EVENTS : null, cell.reason());
        assertEquals((double) events, cell.value());
    }

    @Test
    void events_that_repeat_have_no_interval() {
        Cell cell = of(Unit.PER_1000, Method.REPEAT_EVENTS).cell(40, 1_000);

        assertNull(cell.reason());
        assertTrue(Double.isNaN(cell.lower95()) && Double.isNaN(cell.upper998()));
    }

    @Test
    void none_of_some_is_a_real_zero() {
        Cell cell = of(Unit.PERCENT, Method.PROPORTION).cell(0, 50);

        assertNull(cell.reason());
        assertEquals(0, cell.value());
        assertEquals(0, cell.lower95());
    }
}
