package dk.helhed.plans.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusAssessmentTest {

    private static final Thresholds THRESHOLDS =
            new Thresholds(new BigDecimal("0.9"), new BigDecimal("0.7"), Period.ofMonths(18));
    /** A thousand days, so that shares of them are round. */
    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    private static final LocalDate END = START.plusDays(1000);

    @ParameterizedTest(name = "from {0} to {1}: {2} after {3} of 1000 days, seen on day {4}, is {5}")
    @CsvSource({
        // A target that rises: half of the time has passed, so 5 of 10 points are expected.
        "40, 50, 50,    500,  600, ACHIEVED",
        "40, 50, 55,    500,  600, ACHIEVED",
        "40, 50, 45,    500,  600, ON_TRACK",
        "40, 50, 44.5,  500,  600, ON_TRACK",
        "40, 50, 44.49, 500,  600, AT_RISK",
        "40, 50, 43.5,  500,  600, AT_RISK",
        "40, 50, 43.49, 500,  600, OFF_TRACK",
        "40, 50, 39,    500,  600, OFF_TRACK",
        // A target that falls.
        "40, 20, 20,    500,  600, ACHIEVED",
        "40, 20, 31,    500,  600, ON_TRACK",
        "40, 20, 31.01, 500,  600, AT_RISK",
        "40, 20, 33,    500,  600, AT_RISK",
        "40, 20, 33.01, 500,  600, OFF_TRACK",
        "40, 20, 41,    500,  600, OFF_TRACK",
        // Below zero: a gap that closes.
        "-37, -27, -32, 500,  600, ON_TRACK",
        "-37, -27, -36, 500,  600, OFF_TRACK",
        // A figure of the baseline's day or of before it: nothing is expected yet, but a step back is one.
        "40, 50, 40,      0,  600, ON_TRACK",
        "40, 50, 39,      0,  600, OFF_TRACK",
        "40, 50, 40,   -200,  600, ON_TRACK",
        "40, 50, 41,   -200,  600, ON_TRACK",
        // The last day belongs to the course; the day after is past it.
        "40, 50, 49,    900, 1000, ON_TRACK",
        "40, 50, 49.99, 900, 1001, MISSED",
        "40, 50, 50,    900, 1001, ACHIEVED",
        "40, 50, 50,   1200, 1300, ACHIEVED",
        "40, 50, 49,   1200, 1300, MISSED",
    })
    void a_measured_milestone_stands_where_its_progress_and_the_elapsed_time_put_it(
            String baseline, String target, String actual, long figureDay, long today, StatusCode expected) {
        StatusAssessment status = StatusAssessment.of(
                course(baseline, target, null),
                measured(actual, START.plusDays(figureDay)),
                false,
                day(today),
                THRESHOLDS);

        assertEquals(expected, status.status());
    }

    @ParameterizedTest(name = "hold {0} ({1}): {2} seen on day {3} is {4}")
    @CsvSource({
        "40, HIGHER_IS_BETTER, 40,    600, ACHIEVED",
        "40, HIGHER_IS_BETTER, 41,    600, ACHIEVED",
        "40, HIGHER_IS_BETTER, 39.99, 600, OFF_TRACK",
        "40, LOWER_IS_BETTER,  39,    600, ACHIEVED",
        "40, LOWER_IS_BETTER,  40.01, 600, OFF_TRACK",
        "40, NEUTRAL,          40.0,  600, ACHIEVED",
        "40, NEUTRAL,          41,    600, OFF_TRACK",
        "40, ,                 40,    600, ACHIEVED",
        "40, ,                 39,   1001, MISSED",
    })
    void a_target_that_is_the_baseline_is_to_be_held(
            String level, @Nullable Polarity polarity, String actual, long today, StatusCode expected) {
        StatusAssessment status = StatusAssessment.of(
                course(level, level, polarity), measured(actual, START.plusDays(500)), false, day(today), THRESHOLDS);

        assertEquals(expected, status.status());
    }

    @Test
    void the_elapsed_share_runs_to_the_figures_own_day_and_not_to_today() {
        Course course = course("40", "50", null);

        StatusAssessment early =
                StatusAssessment.of(course, measured("42", START.plusDays(200)), false, day(900), THRESHOLDS);

        assertEquals(StatusCode.ON_TRACK, early.status());
        assertEquals(new BigDecimal("0.2000"), early.elapsed());
        assertEquals(new BigDecimal("0.2000"), early.progress());
    }

    @Test
    void an_undated_figure_is_held_against_today() {
        Actual undated = measured("42", null);

        StatusAssessment status = StatusAssessment.of(course("40", "50", null), undated, false, day(900), THRESHOLDS);

        assertEquals(StatusCode.OFF_TRACK, status.status());
        assertEquals(List.of(StatusFlag.UNDATED), status.flags());
        assertEquals(day(901), status.nextChange());
    }

    @ParameterizedTest(name = "on day {0}")
    @CsvSource({"0", "600", "1000", "1001", "5000"})
    void a_protected_figure_is_unknown_on_every_day(long today) {
        Actual suppressed = new Actual.Suppressed(reading(START.plusDays(500), false));

        StatusAssessment status =
                StatusAssessment.of(course("40", "50", null), suppressed, false, day(today), THRESHOLDS);

        assertEquals(StatusCode.UNKNOWN_SUPPRESSED, status.status());
        assertNull(status.progress());
        assertNull(status.elapsed());
    }

    @ParameterizedTest(name = "on day {0}")
    @CsvSource({"0", "600", "1001"})
    void no_figure_is_no_data_on_every_day(long today) {
        StatusAssessment status =
                StatusAssessment.of(course("40", "50", null), Actual.NONE, false, day(today), THRESHOLDS);

        assertEquals(StatusCode.NO_DATA, status.status());
    }

    @ParameterizedTest(name = "{0}: stale {1}")
    @CsvSource({"2022-06-30, false", "2022-07-01, false", "2022-07-02, true", "2023-09-01, true"})
    void a_figure_is_stale_once_a_newer_one_should_have_come(LocalDate today, boolean stale) {
        Actual figure = measured("45", LocalDate.of(2021, 1, 1));

        StatusAssessment status = StatusAssessment.of(course("40", "50", null), figure, false, today, THRESHOLDS);

        assertEquals(stale ? List.of(StatusFlag.STALE) : List.of(), status.flags());
    }

    @Test
    void no_newer_figure_is_awaited_past_the_targets_day() {
        Actual last = measured("45", END.minusDays(30));

        StatusAssessment status =
                StatusAssessment.of(course("40", "50", null), last, false, END.plusYears(10), THRESHOLDS);

        assertEquals(StatusCode.MISSED, status.status());
        assertEquals(List.of(), status.flags());
        assertNull(status.nextChange());
    }

    @Test
    void where_no_first_figure_has_come_in_time_that_is_flagged() {
        StatusAssessment status =
                StatusAssessment.of(course("40", "50", null), Actual.NONE, false, START.plusMonths(19), THRESHOLDS);

        assertEquals(List.of(StatusFlag.STALE), status.flags());
    }

    @Test
    void invented_figures_and_invented_milestones_are_marked() {
        Actual invented = new Actual.Measured(new BigDecimal("45"), reading(START.plusDays(500), true));
        Actual real = measured("45", START.plusDays(500));

        assertEquals(
                List.of(StatusFlag.SYNTHETIC),
                StatusAssessment.of(course("40", "50", null), invented, false, day(600), THRESHOLDS)
                        .flags());
        assertEquals(
                List.of(StatusFlag.SYNTHETIC),
                StatusAssessment.of(course("40", "50", null), real, true, day(600), THRESHOLDS)
                        .flags());
    }

    @Test
    void the_next_change_by_time_alone_is_the_nearer_of_stale_and_missed() {
        Course course = course("40", "50", null);

        StatusAssessment staleFirst = StatusAssessment.of(course, measured("45", START), false, day(10), THRESHOLDS);
        StatusAssessment missedNext =
                StatusAssessment.of(course, measured("49", START.plusDays(900)), false, day(910), THRESHOLDS);

        assertEquals(START.plusMonths(18).plusDays(1), staleFirst.nextChange());
        assertEquals(END.plusDays(1), missedNext.nextChange());
    }

    @Test
    void other_thresholds_judge_otherwise() {
        Thresholds strict = new Thresholds(BigDecimal.ONE, new BigDecimal("0.9"), Period.ofMonths(18));

        StatusAssessment status = StatusAssessment.of(
                course("40", "50", null), measured("44.5", START.plusDays(500)), false, day(600), strict);

        assertEquals(StatusCode.AT_RISK, status.status());
    }

    private static LocalDate day(long day) {
        return START.plusDays(day);
    }

    private static Course course(String baseline, String target, @Nullable Polarity polarity) {
        return new Course(
                new Baseline(new BigDecimal(baseline), START), new Target(new BigDecimal(target), END), polarity);
    }

    private static Actual measured(String value, @Nullable LocalDate on) {
        return new Actual.Measured(new BigDecimal(value), reading(on, false));
    }

    private static Actual.Reading reading(@Nullable LocalDate on, boolean synthetic) {
        return new Actual.Reading(on, "period", synthetic, null, null, null);
    }
}
