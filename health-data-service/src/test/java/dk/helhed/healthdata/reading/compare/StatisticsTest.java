package dk.helhed.healthdata.reading.compare;

import static dk.helhed.healthdata.reading.Published.area;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.Published;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.CellStatistics.Ranked;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.ObsStatus;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import dk.helhed.healthdata.statistics.Trend.Calculated;
import dk.helhed.healthdata.statistics.Trend.Direction;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    private static final List<AxisCode> AREAS = List.of(
            area("DK", "COUNTRY", null),
            area("1082", "REGION", "DK"),
            area("0751", "MUNICIPALITY", "1082"),
            area("0751-a", "HOUSING_AREA", "0751"),
            area("0751-b", "HOUSING_AREA", "0751"),
            area("0707-c", "HOUSING_AREA", "0707"));

    private static Published shares(String... periods) {
        return new Published(AREAS, periods).metric(Method.PROPORTION, Unit.PERCENT, Polarity.HIGHER_IS_BETTER);
    }

    private static CellStatistics of(Published cells, Set<Include> include, String area, String period, String... to) {
        return Statistics.of(cells.question(include, to), cells).get(cells.number(area, period));
    }

    private static List<Comparison> compared(Published cells, String area, String... to) {
        return of(cells, Set.of(Include.COMPARE), area, "2020", to).comparisons();
    }

    @Test
    void an_area_is_compared_with_what_it_lies_in_by_counts_that_are_not_rounded() {
        Published cells = shares("2020")
                .count(2_000_000, 2_800_000, "DK", "2020")
                .count(500_000, 700_000, "1082", "2020")
                .count(70_000, 100_000, "0751", "2020")
                .count(401, 1003, "0751-a", "2020");

        assertEquals(
                List.of(
                        new Comparison("0751", 70.0, ReferenceComparison.WORSE, Confidence.P998, null),
                        new Comparison("1082", 71.4, ReferenceComparison.WORSE, Confidence.P998, null),
                        new Comparison("DK", 71.4, ReferenceComparison.WORSE, Confidence.P998, null)),
                compared(cells, "0751-a", "municipality", "region", "country"));
    }

    @Test
    void nothing_is_compared_with_itself_and_no_area_with_a_place_that_it_does_not_lie_in() {
        Published cells = shares("2020").count(50, 100, "0751", "2020").count(50, 100, "DK", "2020");

        Comparison itself = new Comparison("0751", null, null, null, "SAME_AREA");
        assertEquals(List.of(itself, itself), compared(cells, "0751", "municipality", "0751"));
        assertEquals(
                List.of(
                        new Comparison("municipality", null, null, null, "NO_SUCH_REFERENCE"),
                        new Comparison("region", null, null, null, "NO_SUCH_REFERENCE"),
                        new Comparison("DK", null, null, null, "SAME_AREA")),
                compared(cells, "DK", "municipality", "region", "country"));
    }

    @Test
    void a_reference_that_is_hidden_or_missing_says_so() {
        Published cells = shares("2020")
                .count(50, 100, "0751-a", "2020")
                .hidden("0751", "2020")
                .count(50, 100, "0707-c", "2020");

        assertEquals(
                List.of(
                        new Comparison("0751", null, null, null, "REFERENCE_SUPPRESSED"),
                        new Comparison("1082", null, null, null, "REFERENCE_NOT_IN_RELEASE")),
                compared(cells, "0751-a", "municipality", "region"));
        assertEquals(
                List.of(new Comparison("region", null, null, null, "NO_SUCH_REFERENCE")),
                compared(cells, "0707-c", "region"));
        assertEquals(
                List.of(new Comparison("0707", null, null, null, "REFERENCE_NOT_IN_RELEASE")),
                compared(cells, "0707-c", "municipality"));
    }

    @Test
    void a_hidden_cell_is_not_compared_and_has_neither_rank_nor_trend() {
        Published cells = shares("2019", "2020").hidden("0751-a", "2020").count(50, 100, "DK", "2020");

        CellStatistics found =
                of(cells, Set.of(Include.COMPARE, Include.TREND, Include.RANK), "0751-a", "2020", "country");

        assertEquals(List.of(new Comparison("DK", 50.0, null, null, "SUPPRESSED")), found.comparisons());
        assertEquals(new NotCalculated(Trend.Reason.SUPPRESSED), found.trend());
        assertEquals(new Ranked(null, null, 0, 3, "SUPPRESSED"), found.rank());
    }

    /** Of 50 the interval of none is 0 to 7.13 %; the reference lies on a limit or beyond it. */
    @ParameterizedTest
    @CsvSource({"0, 100, SIMILAR", "50, 1000, SIMILAR", "72, 1000, LOWER", "100, 100, LOWER"})
    void none_and_all_have_an_interval_too(long x, long n, ReferenceComparison expected) {
        Published cells = new Published(AREAS, "2020")
                .metric(Method.PROPORTION, Unit.PERCENT, Polarity.NEUTRAL)
                .count(0, 50, "0751-a", "2020")
                .count(x, n, "DK", "2020");

        assertEquals(expected, compared(cells, "0751-a", "country").getFirst().result());
    }

    @ParameterizedTest
    @CsvSource({
        "54.2, SIMILAR, ",
        "58.1, SIMILAR, ",
        "54.1, BETTER, P95",
        "58.2, WORSE, P95",
        "56, SIMILAR, ",
        "10, BETTER, P95"
    })
    void on_the_limit_is_similar_and_a_stated_interval_is_used_as_it_is(
            double reference, ReferenceComparison expected, Confidence confidence) {
        Published cells = new Published(AREAS, "2020")
                .metric(Method.AS_STATED, Unit.PERCENT, Polarity.HIGHER_IS_BETTER)
                .stated(56.1, 54.2, 58.1, "0751-a", "2020")
                .stated(reference, Double.NaN, Double.NaN, "DK", "2020");

        Comparison found = compared(cells, "0751-a", "country").getFirst();

        assertEquals(expected, found.result());
        assertEquals(confidence, found.confidence());
    }

    @Test
    void what_has_no_interval_is_not_compared_and_says_why() {
        Published stated = new Published(AREAS, "2020")
                .metric(Method.AS_STATED, Unit.PERCENT, Polarity.HIGHER_IS_BETTER)
                .stated(40, Double.NaN, Double.NaN, "0751-a", "2020")
                .stated(50, Double.NaN, Double.NaN, "DK", "2020");
        Published repeated = new Published(AREAS, "2020")
                .metric(Method.REPEAT_EVENTS, Unit.PER_1000, Polarity.LOWER_IS_BETTER)
                .count(226, 1000, "0751-a", "2020")
                .count(148, 1000, "DK", "2020");

        assertEquals(
                List.of(new Comparison("DK", 50.0, null, null, "NO_INTERVAL")), compared(stated, "0751-a", "country"));
        assertEquals(
                List.of(new Comparison("DK", 148.0, null, null, "REPEAT_EVENTS")),
                compared(repeated, "0751-a", "country"));
    }

    @Test
    void areas_are_ranked_among_those_of_their_level_and_what_is_hidden_is_counted() {
        Published cells = shares("2020")
                .count(900, 1000, "0751-a", "2020")
                .count(100, 1000, "0751-b", "2020")
                .hidden("0707-c", "2020")
                .count(500, 1000, "0751", "2020");

        assertEquals(
                new Ranked(1, 1, 2, 1, null),
                of(cells, Set.of(Include.RANK), "0751-a", "2020").rank());
        assertEquals(
                new Ranked(2, 2, 2, 1, null),
                of(cells, Set.of(Include.RANK), "0751-b", "2020").rank());
        assertEquals(
                new Ranked(1, 1, 1, 0, null),
                of(cells, Set.of(Include.RANK), "0751", "2020").rank());
    }

    @Test
    void areas_that_cannot_be_told_apart_share_their_places() {
        Published cells = new Published(AREAS, "2020")
                .metric(Method.RATE, Unit.PER_1000, Polarity.LOWER_IS_BETTER)
                .count(10, 1000, "0751-a", "2020")
                .count(12, 1000, "0751-b", "2020")
                .count(300, 1000, "0707-c", "2020");

        assertEquals(
                new Ranked(1, 2, 3, 0, null),
                of(cells, Set.of(Include.RANK), "0751-b", "2020").rank());
        assertEquals(
                new Ranked(3, 3, 3, 0, null),
                of(cells, Set.of(Include.RANK), "0707-c", "2020").rank());
    }

    private static Published series(Published cells, long... counts) {
        for (int i = 0; i < counts.length; i++) {
            String year = Integer.toString(2016 + i);
            if (counts[i] < 0) {
                cells.hidden("0751-a", year);
            } else {
                cells.count(counts[i], 400, "0751-a", year);
            }
        }
        return cells;
    }

    private static Trend trend(Published cells, String period) {
        Trend found = of(cells, Set.of(Include.TREND), "0751-a", period).trend();
        assertTrue(found != null);
        return found;
    }

    private static final String[] SIX = {"2016", "2017", "2018", "2019", "2020", "2021"};

    @Test
    void a_trend_is_of_the_newest_five_years_whatever_year_is_asked_for() {
        Published cells = series(shares(SIX), 5, 120, 131, 140, 155, 171);

        Calculated newest = assertInstanceOf(Calculated.class, trend(cells, "2021"));
        assertEquals(Direction.INCREASING, newest.direction());
        assertEquals(newest, trend(cells, "2016"));
    }

    @Test
    void a_year_without_figure_is_missing_and_a_hidden_one_says_so() {
        assertEquals(
                new NotCalculated(Trend.Reason.TOO_FEW_POINTS),
                trend(series(shares(SIX), 5, 120, 131, 140, 155), "2016"));
        assertEquals(new NotCalculated(Trend.Reason.TOO_FEW_POINTS), trend(series(shares("2016"), 100), "2016"));
        assertEquals(
                new NotCalculated(Trend.Reason.SUPPRESSED),
                trend(series(shares(SIX), 5, 120, -1, 140, 155, 171), "2021"));
        assertEquals(
                new NotCalculated(Trend.Reason.TOO_FEW_POINTS),
                trend(
                        shares("2015", "2017", "2018", "2019", "2020")
                                .count(1, 9, "0751-a", "2015")
                                .count(2, 9, "0751-a", "2017")
                                .count(3, 9, "0751-a", "2018")
                                .count(4, 9, "0751-a", "2019")
                                .count(5, 9, "0751-a", "2020"),
                        "2020"));
    }

    @Test
    void none_or_all_in_a_year_has_no_width() {
        assertEquals(
                new NotCalculated(Trend.Reason.ZERO_WIDTH_CI),
                trend(series(shares(SIX), 5, 120, 131, 0, 155, 171), "2021"));
        assertEquals(
                new NotCalculated(Trend.Reason.ZERO_WIDTH_CI),
                trend(series(shares(SIX), 5, 120, 131, 400, 155, 171), "2021"));
    }

    @Test
    void a_break_ends_a_series_until_five_years_have_passed() {
        assertEquals(new NotCalculated(Trend.Reason.BREAK), trend(broken("2018"), "2021"));
        assertInstanceOf(Calculated.class, trend(broken("2016"), "2021"));
    }

    private static Published broken(String year) {
        Annotation note = new Annotation(
                ObsStatus.B, List.of(), List.of(), List.of(year), new Bilingual("Ny opgørelse", "New method"));
        return series(shares(SIX), 5, 120, 131, 140, 155, 171).annotated(note);
    }

    @Test
    void periods_that_share_a_year_have_no_trend() {
        Published cells = shares("2015-2016", "2016-2017", "2017-2018", "2018-2019", "2019-2020");
        for (int year = 2015; year < 2020; year++) {
            cells.count(100 + year - 2015, 400, "0751-a", year + "-" + (year + 1));
        }

        assertEquals(new NotCalculated(Trend.Reason.OVERLAPPING_PERIODS), trend(cells, "2015-2016"));
    }

    @Test
    void events_that_repeat_have_no_trend_nor_has_what_is_stated_without_interval() {
        Published repeated = series(
                new Published(AREAS, SIX).metric(Method.REPEAT_EVENTS, Unit.PER_1000, Polarity.NEUTRAL),
                1,
                2,
                3,
                4,
                5,
                6);
        Published stated = new Published(AREAS, SIX).metric(Method.AS_STATED, Unit.PERCENT, Polarity.NEUTRAL);
        for (String year : SIX) {
            stated.stated(40, Double.NaN, Double.NaN, "0751-a", year);
        }

        assertEquals(new NotCalculated(Trend.Reason.REPEAT_EVENTS), trend(repeated, "2021"));
        assertEquals(new NotCalculated(Trend.Reason.NO_INTERVAL), trend(stated, "2021"));
    }

    @Test
    void rates_and_counts_have_a_trend_by_their_intervals() {
        Published rates = series(
                new Published(AREAS, SIX).metric(Method.RATE, Unit.PER_1000, Polarity.NEUTRAL),
                5,
                60,
                90,
                120,
                150,
                180);
        Published counts = series(
                new Published(AREAS, SIX).metric(Method.COUNT, Unit.COUNT, Polarity.NEUTRAL), 5, 60, 90, 120, 150, 180);

        assertEquals(
                Direction.INCREASING,
                assertInstanceOf(Calculated.class, trend(rates, "2021")).direction());
        assertEquals(
                Direction.INCREASING,
                assertInstanceOf(Calculated.class, trend(counts, "2021")).direction());
    }

    @Test
    void nothing_is_told_that_was_not_asked_for() {
        Published cells = shares("2020").count(50, 100, "DK", "2020");

        assertTrue(Statistics.of(cells.question(Set.of()), cells).isEmpty());
        CellStatistics ranked = of(cells, Set.of(Include.RANK), "DK", "2020");
        assertNull(ranked.trend());
        assertEquals(List.of(), ranked.comparisons());
    }
}
