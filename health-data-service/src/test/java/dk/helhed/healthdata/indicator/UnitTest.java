package dk.helhed.healthdata.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 0, ''",
        "PERCENT, 100, ''",
        "PERCENT, 3.5, ''",
        "PERCENT, 100.1, over-hundred-percent",
        "PERCENT, -0.1, negative-figure",
        "PER_1000, 226, ''",
        "PER_1000, -1, negative-figure",
        "PER_100000, 100001, ''",
        "RATIO, 3, ''",
        "RATIO, -3, negative-figure",
        "COUNT, 0, ''",
        "COUNT, 1, small-count",
        "COUNT, 4, small-count",
        "COUNT, 4.0, small-count",
        "COUNT, 5, ''",
        "COUNT, 5.5, not-a-whole-count",
        "COUNT, 1E+6, ''",
        "COUNT, -2, negative-figure"
    })
    void a_unit_knows_which_figures_it_can_have(Unit unit, BigDecimal figure, String refusal) {
        assertEquals(refusal, unit.refusal(figure).orElse(""));
    }
}
