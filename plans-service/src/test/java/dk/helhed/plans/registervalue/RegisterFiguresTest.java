package dk.helhed.plans.registervalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.plans.progress.Actual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterFiguresTest {

    private static final LocalDate BASELINE = LocalDate.of(2020, 12, 31);
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void the_value_is_that_of_the_newest_period() {
        Actual newest = RegisterFigures.newest(
                binding(Comparison.VALUE),
                List.of(published("a", "2022", "42"), published("a", "2023", "44"), published("other", "2024", "99")),
                BASELINE);

        Actual.Measured measured = assertInstanceOf(Actual.Measured.class, newest);
        assertEquals(new BigDecimal("44"), measured.value());
        assertEquals(LocalDate.of(2023, 12, 31), measured.reading().on());
    }

    @Test
    void a_dated_figure_goes_before_an_undated_one() {
        Actual newest = RegisterFigures.newest(
                binding(Comparison.VALUE),
                List.of(published("a", "undated", "40"), published("a", "2014", "42")),
                BASELINE);

        assertEquals(
                new BigDecimal("42"),
                assertInstanceOf(Actual.Measured.class, newest).value());
    }

    @Test
    void a_protected_newest_figure_is_not_replaced_by_an_older_one() {
        Actual newest = RegisterFigures.newest(
                binding(Comparison.VALUE),
                List.of(published("a", "2022", "42"), value("a", "2023", "SUPPRESSED", null)),
                BASELINE);

        assertInstanceOf(Actual.Suppressed.class, newest);
    }

    @Test
    void a_withdrawn_figure_is_as_if_it_had_never_been() {
        Actual newest = RegisterFigures.newest(
                binding(Comparison.VALUE),
                List.of(published("a", "2022", "42"), value("a", "2023", "WITHDRAWN", null)),
                BASELINE);

        assertEquals(
                new BigDecimal("42"),
                assertInstanceOf(Actual.Measured.class, newest).value());
    }

    @Test
    void a_gap_is_of_the_newest_period_that_both_areas_have() {
        Actual gap = RegisterFigures.newest(
                binding(Comparison.GAP_TO_REFERENCE),
                List.of(published("a", "2022", "40"), published("a", "2023", "41"), published("r", "2022", "77.5")),
                BASELINE);

        assertEquals(
                new BigDecimal("-37.5"),
                assertInstanceOf(Actual.Measured.class, gap).value());
    }

    @Test
    void a_gap_to_a_protected_figure_is_protected() {
        Actual gap = RegisterFigures.newest(
                binding(Comparison.GAP_TO_REFERENCE),
                List.of(published("a", "2022", "40"), value("r", "2022", "SUPPRESSED", null)),
                BASELINE);

        assertInstanceOf(Actual.Suppressed.class, gap);
    }

    @Test
    void a_gap_without_a_reference_figure_is_no_figure() {
        Actual gap = RegisterFigures.newest(
                binding(Comparison.GAP_TO_REFERENCE), List.of(published("a", "2022", "40")), BASELINE);

        assertEquals(Actual.NONE, gap);
    }

    @Test
    void a_change_is_counted_from_the_last_period_that_had_ended_by_the_baselines_day() {
        Actual change = RegisterFigures.newest(
                binding(Comparison.CHANGE),
                List.of(published("a", "2019", "38"), published("a", "2020", "40"), published("a", "2022", "43.5")),
                BASELINE);

        assertEquals(
                new BigDecimal("3.5"),
                assertInstanceOf(Actual.Measured.class, change).value());
    }

    @Test
    void a_change_without_a_figure_from_the_start_is_no_figure() {
        Actual change =
                RegisterFigures.newest(binding(Comparison.CHANGE), List.of(published("a", "2022", "43.5")), BASELINE);

        assertEquals(Actual.NONE, change);
    }

    @Test
    void what_is_made_with_an_invented_figure_is_invented() {
        RegisterValue invented = new RegisterValue(
                new ValuePayload("r", "I", "2022", "total", "PUBLISHED", BigDecimal.TEN, "percent", "d", 1L, true, NOW),
                NOW,
                1);

        Actual gap = RegisterFigures.newest(
                binding(Comparison.GAP_TO_REFERENCE), List.of(published("a", "2022", "40"), invented), BASELINE);

        assertTrue(assertInstanceOf(Actual.Measured.class, gap).reading().synthetic());
    }

    private static Binding binding(Comparison comparison) {
        return new Binding("I", "a", "total", comparison, comparison == Comparison.GAP_TO_REFERENCE ? "r" : null);
    }

    private static RegisterValue published(String area, String period, String value) {
        return value(area, period, "PUBLISHED", new BigDecimal(value));
    }

    private static RegisterValue value(String area, String period, String status, @Nullable BigDecimal value) {
        return new RegisterValue(
                new ValuePayload(area, "I", period, "total", status, value, "percent", "d", 1L, false, NOW), NOW, 1);
    }
}
