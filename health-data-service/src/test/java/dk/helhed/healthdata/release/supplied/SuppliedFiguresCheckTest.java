package dk.helhed.healthdata.release.supplied;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.value.ValueStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuppliedFiguresCheckTest {

    private static final SuppliedScope FRAME =
            new SuppliedScope(Map.of("P", Unit.PERCENT, "N", Unit.COUNT), Set.of("DK", "0751"), Set.of("0751·P·2013"));

    @Test
    void good_values_are_taken() {
        assertEquals(
                List.of(),
                check(
                        given("DK", "P", "2014", "40"),
                        given("DK", "P", "2014-2015", "41.5"),
                        given("0751", "N", "2014", "0"),
                        new ValueDraft(
                                "0751", "P", "2014", "total", ValueStatus.SUPPRESSED, null, null, null, null, null)));
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() {
        ValueDraft wrong =
                new ValueDraft("x", "X", "undated", "sex", ValueStatus.PUBLISHED, null, null, null, null, null);

        assertEquals(
                List.of(
                        "/values/1/indicator unknown-indicator",
                        "/values/1/area unknown-area",
                        "/values/1/breakdown breakdown-not-available",
                        "/values/1/period undated-without-note",
                        "/values/1/value value-required"),
                check(given("DK", "P", "2014", "40"), wrong));
    }

    @Test
    void a_key_is_there_once() {
        assertEquals(
                List.of("/values/1 duplicate"), check(given("DK", "P", "2014", "40"), given("DK", "P", "2014", "41")));
    }

    @Test
    void a_key_of_another_dataset_is_refused() {
        assertEquals(List.of("/values/0 value-of-another-dataset"), check(given("0751", "P", "2013", "40")));
    }

    @Test
    void one_note_at_the_release_explains_all_undated_values() {
        ReleaseDraft draft =
                new ReleaseDraft(null, null, "No year is printed.", List.of(given("DK", "P", "undated", "40")));

        assertEquals(List.of(), SuppliedFiguresCheck.of(draft, FRAME));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("P", ValueStatus.PUBLISHED, "100.1", null, null, "/values/0/value over-hundred-percent"),
                Arguments.of("P", ValueStatus.PUBLISHED, "-1", null, null, "/values/0/value negative-figure"),
                Arguments.of("N", ValueStatus.PUBLISHED, "3", null, null, "/values/0/value small-count"),
                Arguments.of("N", ValueStatus.PUBLISHED, "9", "3", "12", "/values/0/lower small-count"),
                Arguments.of("P", ValueStatus.PUBLISHED, "40", "41", "42", "/values/0/lower not-an-interval"),
                Arguments.of("P", ValueStatus.PUBLISHED, "40", "39", null, "/values/0/lower not-an-interval"),
                Arguments.of("P", ValueStatus.PUBLISHED, "40", "40", "40", null),
                Arguments.of("P", ValueStatus.SUPPRESSED, "40", null, null, "/values/0/value value-of-suppressed"),
                Arguments.of("P", ValueStatus.SUPPRESSED, null, "1", "2", "/values/0/value value-of-suppressed"),
                Arguments.of("P", ValueStatus.NOT_AVAILABLE, "40", null, null, "/values/0/value value-of-missing"),
                Arguments.of("P", ValueStatus.WITHDRAWN, null, null, null, "/values/0/status status-by-transition"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_figure_fits_its_unit_its_status_and_its_interval(
            String indicator,
            ValueStatus status,
            @Nullable String value,
            @Nullable String lower,
            @Nullable String upper,
            @Nullable String refusal) {
        ValueDraft draft = new ValueDraft(
                "DK", indicator, "2014", null, status, number(value), number(lower), number(upper), null, null);

        assertEquals(refusal == null ? List.of() : List.of(refusal), check(draft));
    }

    private static List<String> check(ValueDraft... values) {
        return SuppliedFiguresCheck.of(new ReleaseDraft(null, null, null, List.of(values)), FRAME).stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static ValueDraft given(String area, String indicator, String period, String value) {
        return new ValueDraft(
                area, indicator, period, null, ValueStatus.PUBLISHED, number(value), null, null, null, null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
