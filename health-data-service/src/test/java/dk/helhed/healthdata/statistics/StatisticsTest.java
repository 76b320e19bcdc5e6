package dk.helhed.healthdata.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.statistics.ProportionTrend.Point;
import dk.helhed.healthdata.statistics.ReferenceComparison.Better;
import dk.helhed.healthdata.statistics.Trend.Calculated;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import dk.helhed.healthdata.statistics.Trend.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static List<Point> years(long... x) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> Point.of(2018 + i, x[i], 500))
                .toList();
    }

    @Test
    void a_part_greater_than_the_whole_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.interval(3, 2, Confidence.P95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.interval(0, 0, Confidence.P95));
        assertThrows(IllegalArgumentException.class, () -> Count.interval(-1, Confidence.P95));
    }

    @Test
    void a_standardised_rate_needs_ten_events() {
        List<Long> residents = List.of(1000L, 1000L);

        assertEquals(
                Optional.empty(), StandardisedRate.of(List.of(4L, 5L), residents, List.of(1, 1), 1000, Confidence.P95));
        assertTrue(StandardisedRate.of(List.of(5L, 5L), residents, List.of(1, 1), 1000, Confidence.P95)
                .isPresent());
    }

    @Test
    void events_once_to_a_person_are_a_plain_count() {
        assertEquals(Count.interval(40, Confidence.P95), RepeatEvents.interval(Map.of(1, 40L), Confidence.P95));
    }

    @Test
    void the_same_events_to_fewer_persons_are_less_sure() {
        Interval plain = Count.interval(40, Confidence.P95);
        Interval clustered = RepeatEvents.interval(Map.of(1, 10L, 10, 3L), Confidence.P95);

        assertEquals(310, RepeatEvents.variance(Map.of(1, 10L, 10, 3L)));
        double spread = Math.sqrt(310 / 40.0);
        assertEquals(40 + spread * (plain.upper() - 40), clustered.upper(), 1e-9);
        assertEquals(40 - spread * (40 - plain.lower()), clustered.lower(), 1e-9);
    }

    @Test
    void a_trend_says_why_there_is_none() {
        assertEquals(new NotCalculated(Reason.TOO_FEW_POINTS), ProportionTrend.of(years(90, 80, 70, 60)));
        assertEquals(new NotCalculated(Reason.ZERO_WIDTH_CI), ProportionTrend.of(years(90, 80, 70, 60, 0)));
        assertEquals(new NotCalculated(Reason.UNSTABLE), ProportionTrend.of(years(50, 50, 50, 50, 110)));
        List<Point> overlapping = IntStream.range(2018, 2023)
                .mapToObj(year -> new Point(year, year + 2, 50, 500, false, false))
                .toList();
        assertEquals(new NotCalculated(Reason.OVERLAPPING_PERIODS), ProportionTrend.of(overlapping));
        List<Point> withSuppressed = IntStream.range(2018, 2023)
                .mapToObj(year -> new Point(year, year, 50, 500, year == 2020, false))
                .toList();
        assertEquals(new NotCalculated(Reason.SUPPRESSED), ProportionTrend.of(withSuppressed));
        List<Point> withBreak = IntStream.range(2018, 2023)
                .mapToObj(year -> new Point(year, year, 50, 500, false, year == 2020))
                .toList();
        assertEquals(new NotCalculated(Reason.BREAK), ProportionTrend.of(withBreak));
    }

    @Test
    void a_trend_is_of_the_newest_five_years_one_after_the_other() {
        List<Point> six = new ArrayList<>(List.of(new Point(2017, 2017, 0, 0, true, true)));
        six.addAll(years(120, 140, 160, 180, 200));
        assertInstanceOf(Calculated.class, ProportionTrend.of(six));

        six.remove(3);
        assertEquals(new NotCalculated(Reason.TOO_FEW_POINTS), ProportionTrend.of(six));
    }

    @Test
    void a_value_without_an_interval_that_has_a_width_has_no_trend() {
        List<IntervalTrend.Point> points = IntStream.range(0, 5)
                .mapToObj(i -> IntervalTrend.Point.of(2018 + i, i, new Interval(i, i == 2 ? i : i + 1)))
                .toList();

        assertEquals(new NotCalculated(Reason.ZERO_WIDTH_CI), IntervalTrend.of(points));
    }

    @Test
    void outside_the_wider_interval_is_surer_than_outside_the_narrower() {
        var p95 = new Interval(.4, .6);
        var p998 = new Interval(.3, .7);

        assertEquals(
                new ReferenceComparison.Result(ReferenceComparison.SIMILAR, Optional.empty()),
                ReferenceComparison.of(p95, p998, .6, Better.HIGHER));
        assertEquals(
                new ReferenceComparison.Result(ReferenceComparison.WORSE, Optional.of(Confidence.P95)),
                ReferenceComparison.of(p95, p998, .65, Better.HIGHER));
        assertEquals(
                new ReferenceComparison.Result(ReferenceComparison.BETTER, Optional.of(Confidence.P998)),
                ReferenceComparison.of(p95, p998, .8, Better.LOWER));
        assertEquals(
                new ReferenceComparison.Result(ReferenceComparison.HIGHER, Optional.of(Confidence.P998)),
                ReferenceComparison.of(p95, p998, .2, Better.NEITHER));
    }

    @Test
    void a_rank_is_as_wide_as_the_intervals_leave_it() {
        List<Interval> areas =
                List.of(new Interval(1, 2), new Interval(1.5, 4), new Interval(3, 5), new Interval(9, 10));

        assertEquals(List.of(new Rank(3, 4), new Rank(2, 4), new Rank(2, 3), new Rank(1, 1)), Rank.of(areas, true));
        assertEquals(List.of(new Rank(1, 2), new Rank(1, 3), new Rank(2, 3), new Rank(4, 4)), Rank.of(areas, false));
    }
}
