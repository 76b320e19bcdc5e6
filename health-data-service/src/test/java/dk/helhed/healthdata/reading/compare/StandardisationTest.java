package dk.helhed.healthdata.reading.compare;

import static dk.helhed.healthdata.reading.Published.area;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.Published;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardisationTest {

    private static final String[] NINETEEN = IntStream.range(0, 19)
            .mapToObj(i -> i == 18 ? "90+" : i * 5 + "-" + (i * 5 + 4))
            .toArray(String[]::new);
    /** The first case of the published vectors, per 1,000. */
    private static final long[] X = {1, 5, 5, 1, 2, 5, 4, 3, 17, 36, 5, 25, 16, 9, 94, 154, 117, 18, 16};

    private static final long[] N = {
        499, 3139, 1638, 1199, 1203, 2591, 2379, 1836, 2070, 3509, 765, 3622, 1926, 873, 2088, 3253, 2528, 336, 307
    };

    private static Published cube(String... bands) {
        return new Published(List.of(area("DK", "COUNTRY", null), area("0751", "MUNICIPALITY", null)), "2020")
                .by(Role.AGE, bands)
                .metric(Method.RATE, Unit.PER_1000, Polarity.LOWER_IS_BETTER);
    }

    private static Published nineteen() {
        Published cube = cube(NINETEEN);
        for (int band = 0; band < 19; band++) {
            cube.count(X[band], N[band], "0751", "2020", NINETEEN[band]);
        }
        return cube.count(533, 35761, "0751", "2020", "T");
    }

    private static Cell at(Published cube, String age) {
        Cells cells = Standardisation.cells(cube.shape(), cube);
        return cells.at(0, cube.places("0751", "2020", age));
    }

    @Test
    void the_rate_of_the_published_vector_comes_out_of_a_cube() {
        Cell cell = at(nineteen(), "T");

        assertEquals(10.7, cell.value());
        assertEquals(9.7, cell.lower95());
        assertEquals(11.9, cell.upper95());
        assertEquals(9.1, cell.lower998());
        assertEquals(12.5, cell.upper998());
        assertEquals(533, cell.count());
    }

    @Test
    void a_single_band_stays_as_it_is() {
        Published cube = nineteen();

        assertEquals(cube.at(0, cube.places("0751", "2020", "5-9")), at(cube, "5-9"));
    }

    @ParameterizedTest
    @CsvSource({
        "0-4, 5000",
        "90+, 1000",
        "90-, 1000",
        "85+, 2500",
        "0-17, 19300",
        "18-29, 14200",
        "0-99, 100000",
        "0, 1000",
        "89, 300",
        "0-120, 100000"
    })
    void weights_are_spread_evenly_over_the_years_of_a_band(String code, int weight) {
        assertEquals(weight, Years.of(code).orElseThrow().weight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"young", "30-20", "85-94", "95+", "T", "", "0-17-20"})
    void a_band_without_years_that_can_be_weighed_is_none(String code) {
        assertEquals(Optional.empty(), Years.of(code));
    }

    @Test
    void the_weights_of_all_bands_are_told() {
        assertEquals(
                List.of(
                        new Standardisation.Band("0-17", 1, 19300),
                        new Standardisation.Band("18-64", 2, 61200),
                        new Standardisation.Band("65+", 3, 19500)),
                Standardisation.of(cube("0-17", "18-64", "65+").shape())
                        .orElseThrow()
                        .bands());
    }

    @Test
    void without_age_bands_that_fit_beside_each_other_nothing_is_standardised() {
        Published without = new Published(List.of(area("DK", "COUNTRY", null)), "2020").by(Role.SEX, "K", "M");

        assertEquals(Optional.empty(), Standardisation.of(without.shape()));
        assertEquals(Optional.empty(), Standardisation.of(cube("0-17", "10-64").shape()));
        assertEquals(Optional.empty(), Standardisation.of(cube("young", "old").shape()));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 100, 4, 100, FEWER_THAN_10_EVENTS, FEW_EVENTS",
        "-1, -1, 20, 100, SUPPRESSED_BAND, SUPPRESSED",
        "0, 0, 20, 100, EMPTY_BAND, NO_DENOMINATOR",
        "-2, -2, 20, 100, NOT_IN_RELEASE, NOT_IN_RELEASE"
    })
    void what_cannot_be_calculated_says_why(long x1, long n1, long x2, long n2, String why, Reason reason) {
        Published cube = cube("0-39", "40+")
                .count(20, 200, "0751", "2020", "T")
                .count(x1, n1, "0751", "2020", "0-39")
                .count(x2, n2, "0751", "2020", "40+");

        Cell cell = at(cube, "T");

        assertEquals(reason, cell.reason());
        assertTrue(Double.isNaN(cell.value()) && Double.isNaN(cell.lower95()));
        assertEquals(why, statistics(cube).notStandardised());
        assertEquals(why, statistics(cube).comparisons().getFirst().reason());
    }

    private static CellStatistics statistics(Published cube) {
        return Statistics.of(cube.question(true, Set.of(Include.COMPARE), "DK"), cube)
                .get(cube.number("0751", "2020"));
    }

    @Test
    void ten_events_are_enough() {
        Published cube = cube("0-39", "40+")
                .count(10, 200, "0751", "2020", "T")
                .count(5, 100, "0751", "2020", "0-39")
                .count(5, 100, "0751", "2020", "40+");

        assertEquals(50.0, at(cube, "T").value());
        assertNull(statistics(cube).notStandardised());
    }

    /** The crude rates are the same; the young of the area are ill as often as the old of the country. */
    @Test
    void standardised_rates_are_compared_with_each_other() {
        Published cube = cube("0-39", "40+")
                .count(180, 1000, "0751", "2020", "T")
                .count(170, 900, "0751", "2020", "0-39")
                .count(10, 100, "0751", "2020", "40+")
                .count(18000, 100000, "DK", "2020", "T")
                .count(1000, 50000, "DK", "2020", "0-39")
                .count(17000, 50000, "DK", "2020", "40+");

        assertEquals(
                ReferenceComparison.BETTER,
                statistics(cube).comparisons().getFirst().result());
    }
}
