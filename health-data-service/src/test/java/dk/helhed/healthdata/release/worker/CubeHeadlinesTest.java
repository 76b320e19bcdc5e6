package dk.helhed.healthdata.release.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.value.ValueStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate and its denominator tell the numerator: it is shown only where both are. */
class CubeHeadlinesTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");

    @ParameterizedTest
    @CsvSource({
        "true, true, PUBLISHED",
        "true, false, SUPPRESSED",
        "false, true, SUPPRESSED",
        "false, false, SUPPRESSED"
    })
    void a_rate_is_shown_where_numerator_and_denominator_are(
            boolean isNumeratorShown, boolean isDenominatorShown, ValueStatus expected) {
        CubeHeadlines.Value rate = rate(new boolean[][] {{isDenominatorShown}, {isNumeratorShown}}, 40, 37);

        assertEquals(expected, rate.status());
        assertEquals(expected == ValueStatus.PUBLISHED ? new BigDecimal("92.5") : null, rate.value());
    }

    @Test
    void of_nobody_there_is_no_rate() {
        CubeHeadlines.Value rate = rate(new boolean[][] {{true}, {true}}, 0, 0);

        assertEquals(ValueStatus.NOT_AVAILABLE, rate.status());
        assertEquals(null, rate.value());
    }

    @Test
    void a_rate_has_the_decimals_of_its_indicator() {
        boolean[][] shown = {{true}, {true}};

        assertEquals(new BigDecimal("93"), rate(shown, 40, 37, 0).value());
        assertEquals(new BigDecimal("92.500"), rate(shown, 40, 37, 3).value());
    }

    private static CubeHeadlines.Value rate(boolean[][] shown, long residents, long employed) {
        return rate(shown, residents, employed, 1);
    }

    private static CubeHeadlines.Value rate(boolean[][] shown, long residents, long employed, int decimals) {
        Structure structure = new Structure(
                List.of(
                        new Dimension("area", Role.AREA, TITLE, List.of(new Code("0751", null)), null, null),
                        new Dimension("period", Role.PERIOD, TITLE, null, null, null)),
                List.of(
                        new Measure("POP", TITLE, Measure.Counts.PERSONS, null, null, null, null, null),
                        new Measure("EMP", TITLE, Measure.Counts.PERSONS, "POP", "EMPLOYED_PCT", null, null, null)));
        Cube cube = new Cube(Shape.of(structure, List.of("2020")), new long[][] {{residents}, {employed}});
        return new CubeHeadlines(cube, shown, Map.of("EMPLOYED_PCT", new CubeHeadlines.Counted(Unit.PERCENT, decimals)))
                .values()
                .get(0);
    }
}
