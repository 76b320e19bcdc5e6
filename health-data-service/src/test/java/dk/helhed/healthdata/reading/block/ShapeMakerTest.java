package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.block.Names.IndicatorName;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.value.ValueStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeMakerTest {

    private static final Bilingual TITLE = new Bilingual("Titel", "Title");

    private static ShapeMaker of(Unit unit, @Nullable Integer decimals) {
        VersionRow version = new VersionRow(
                new VersionKey(new UUID(0, 7), 1),
                "ab".repeat(32),
                Instant.EPOCH,
                List.of(),
                1,
                "0751",
                TITLE,
                "A publisher",
                false,
                null,
                List.of("X"));
        return new ShapeMaker(
                version, Map.of(), Map.of("X", new IndicatorName(TITLE, unit, Polarity.NEUTRAL, decimals)));
    }

    private static int counted(Unit unit, @Nullable Integer decimals) {
        Structure structure = new Structure(
                List.of(
                        new Dimension("area", Role.AREA, TITLE, List.of(new Code("0751", null)), null, null),
                        new Dimension("period", Role.PERIOD, TITLE, null, null, null)),
                List.of(
                        new Measure("POP", TITLE, Measure.Counts.PERSONS, null, null, null, null, null),
                        new Measure("EMP", TITLE, Measure.Counts.PERSONS, "POP", "X", null, null, null)));
        return decimals(of(unit, decimals).of(structure).metrics());
    }

    private static int stated(String value, @Nullable Integer decimals) {
        StatedRow row = new StatedRow("0751", "X", "2020", ValueStatus.PUBLISHED, new BigDecimal(value), null, null);
        return decimals(of(Unit.PERCENT, decimals).of(List.of(row)).metrics());
    }

    private static int decimals(List<Metric> metrics) {
        return metrics.getFirst().decimals();
    }

    @Test
    void figures_have_the_decimals_that_their_indicator_states() {
        assertEquals(2, counted(Unit.PERCENT, 2));
        assertEquals(0, counted(Unit.PER_1000, 0));
        assertEquals(1, stated("42.125", 1));
    }

    @Test
    void without_a_statement_counts_have_none_rates_one_and_stated_figures_what_their_source_has() {
        assertEquals(0, counted(Unit.COUNT, null));
        assertEquals(1, counted(Unit.PERCENT, null));
        assertEquals(3, stated("42.125", null));
        assertEquals(0, stated("42", null));
    }
}
