package dk.helhed.healthdata.reading.profile;

import static dk.helhed.healthdata.reading.Published.area;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.Published;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.profile.ProfileView.Compared;
import dk.helhed.healthdata.reading.profile.ProfileView.IndicatorPart;
import dk.helhed.healthdata.reading.profile.ProfileView.Place;
import dk.helhed.healthdata.reading.profile.ProfileView.TrendPart;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import dk.helhed.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreaProfileTest {

    private static final List<AxisCode> AREAS = List.of(
            area("DK", "COUNTRY", null),
            area("0751", "MUNICIPALITY", "DK"),
            area("0707", "MUNICIPALITY", "DK"),
            area("0615", "MUNICIPALITY", "DK"),
            area("0727", "MUNICIPALITY", "DK"));

    private static Published published() {
        return new Published(AREAS, "2022", "2023", "2024")
                .by(Role.SEX, "K", "M")
                .metric(Method.PROPORTION, Unit.PERCENT, Polarity.HIGHER_IS_BETTER)
                .count(700, 1000, "DK", "2023", "T")
                .count(600, 1000, "0751", "2022", "T")
                .count(650, 1000, "0751", "2023", "T")
                .count(500, 1000, "0707", "2023", "T")
                .count(800, 1000, "0615", "2023", "T")
                .hidden("0727", "2023", "T");
    }

    private static IndicatorPart profile(Published cells, String area, @Nullable String period, String... to) {
        return new AreaProfile(AreaProfile.question(cells.shape(), area, List.of(to)), cells)
                .indicators(period)
                .getFirst();
    }

    @Test
    void it_holds_the_newest_value_and_all_that_stands_beside_it() {
        IndicatorPart found = profile(published(), "0751", null, "country", "0707");

        assertEquals("2023", found.period());
        assertEquals(65.0, found.figures().value());
        assertEquals(650, found.figures().count());
        assertEquals(1000, found.figures().denominator());
        assertEquals(62.0, found.figures().lower95());
        assertEquals(
                List.of(
                        new Compared("DK", 70.0, ReferenceComparison.WORSE, Confidence.P998, null),
                        new Compared("0707", 50.0, ReferenceComparison.BETTER, Confidence.P998, null)),
                found.comparisons());
        assertEquals(new TrendPart(null, null, Trend.Reason.TOO_FEW_POINTS), found.trend());
        assertEquals(new Place(2, 2, 3, 1, null), found.rank());
        assertEquals(new Distribution(50.0, 57.5, 65.0, 72.5, 80.0, 3, 1), found.ofLevel());
        assertEquals(
                List.of("2022", "2023", "2024"),
                found.series().stream().map(ProfileView.Point::period).toList());
        assertEquals(60.0, found.series().getFirst().figures().value());
    }

    @Test
    void a_period_can_be_asked_for() {
        IndicatorPart found = profile(published(), "0751", "2022");

        assertEquals("2022", found.period());
        assertEquals(60.0, found.figures().value());
    }

    @Test
    void what_is_hidden_says_so_and_nothing_more() {
        IndicatorPart found = profile(published(), "0727", null, "country");

        assertEquals("2023", found.period());
        assertEquals(
                new ProfileView.Figures(
                        null, null, null, null, null, null, null, Reason.SUPPRESSED, Reason.SUPPRESSED.obsStatus()),
                found.figures());
        assertEquals(List.of(new Compared("DK", 70.0, null, null, "SUPPRESSED")), found.comparisons());
        assertEquals(new Place(null, null, 3, 1, "SUPPRESSED"), found.rank());
        assertEquals(new TrendPart(null, null, Trend.Reason.SUPPRESSED), found.trend());
    }

    @Test
    void one_area_is_its_own_quartiles_and_none_has_none() {
        assertEquals(new Distribution(4.2, 4.2, 4.2, 4.2, 4.2, 1, 0), Distribution.of(new double[] {4.2}, 0, 1));
        assertEquals(new Distribution(null, null, null, null, null, 0, 3), Distribution.of(new double[0], 3, 1));
        assertEquals(new Distribution(1.0, 1.8, 2.5, 3.3, 4.0, 4, 0), Distribution.of(new double[] {4, 1, 3, 2}, 0, 1));
    }

    @Test
    void a_request_is_written_the_same_whoever_asks() {
        ProfileRequest plain = ProfileRequest.of("0751", null, null, null);
        assertEquals("/v1/areas/0751/profile", plain.path());
        assertEquals(
                plain.path(),
                ProfileRequest.of("0751", null, "municipality,region,country", null)
                        .path());
        assertEquals(
                "/v1/areas/0751/profile?period=2023&compareTo=DK&versions=0198c6f2-0000-7000-8000-000000000001:7",
                ProfileRequest.of("0751", "2023", "DK", null)
                        .path(List.of(published().shape())));
    }

    @Test
    void what_cannot_be_compared_with_is_refused_at_once() {
        assertEquals(
                List.of("compare-with-itself", "entry-twice"),
                faults(() -> ProfileRequest.of("0751", null, "0751,DK,DK", null)));
        assertEquals(
                List.of("unknown-reference"),
                faults(() -> ProfileRequest.of("0751", null, "9999", null)
                        .check(List.of(published().shape()))));
    }

    private static List<String> faults(org.junit.jupiter.api.function.Executable asked) {
        Problem problem = assertThrows(Problem.class, asked);
        List<String> codes = new ArrayList<>();
        problem.fields().forEach(field -> codes.add(field.code()));
        return codes;
    }
}
