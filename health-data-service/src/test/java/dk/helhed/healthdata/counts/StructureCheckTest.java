package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.events;
import static dk.helhed.healthdata.counts.Structures.more;
import static dk.helhed.healthdata.counts.Structures.persons;
import static dk.helhed.healthdata.counts.Structures.structure;
import static dk.helhed.healthdata.counts.Structures.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.counts.Measure.Counts;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureCheckTest {

    private static final Map<String, Unit> UNITS =
            Map.of("PCT", Unit.PERCENT, "RATE", Unit.PER_1000, "N", Unit.COUNT, "PCT2", Unit.PERCENT);
    private static final Dimension AREA = dimension(Role.AREA, null, List.of("0751"));
    private static final Dimension PERIOD = dimension(Role.PERIOD, null, List.of());

    @Test
    void a_good_structure_is_taken() {
        assertEquals(List.of(), check(Structures.small()));
        assertEquals(
                List.of(),
                check(
                        persons("POP", null),
                        of("ADM", Counts.EVENTS, "POP", "RATE", "ADMITTED"),
                        persons("ADMITTED", "POP"),
                        events("GP", "ADMITTED", new Repeat(1, "ONCE"), new Repeat(2, "TWICE")),
                        persons("ONCE", null),
                        persons("TWICE", null)));
    }

    @Test
    void every_cube_has_areas_and_periods_once() {
        assertEquals(
                List.of(
                        "/structure/dimensions dimension-missing",
                        "/structure/dimensions dimension-missing",
                        "/structure/dimensions dimension-twice"),
                check(structure(
                        List.of(
                                dimension(Role.SEX, "T", List.of("T")),
                                renamed(dimension(Role.SEX, "T", List.of("T")))),
                        persons("POP", null))));
    }

    @Test
    void a_dimension_names_the_code_of_all_of_it() {
        assertEquals(
                List.of(
                        "/structure/dimensions/1 period-has-no-codes",
                        "/structure/dimensions/2/codes/1/code duplicate",
                        "/structure/dimensions/2/total unknown-code",
                        "/structure/dimensions/3/codes/0/code unknown-area"),
                check(structure(
                        List.of(
                                dimension(Role.OTHER, "T", List.of("T")),
                                dimension(Role.PERIOD, null, List.of("2020")),
                                dimension(Role.SEX, "X", List.of("K", "K")),
                                dimension(Role.AREA, null, List.of("9999"))),
                        persons("POP", null))));
    }

    @Test
    void a_total_says_what_it_consists_of() {
        assertEquals(
                List.of(
                        "/structure/dimensions/2/total total-without-parts",
                        "/structure/dimensions/3/codes/3/code outside-total"),
                check(structure(
                        List.of(
                                AREA,
                                PERIOD,
                                dimension(Role.SEX, "T", List.of("T", "K", "M")),
                                dimension(
                                        Role.AGE,
                                        "T",
                                        List.of("T", "0-17", "18-64", "65-plus", "0-64"),
                                        sum("T", "0-17", "18-64"),
                                        sum("0-64", "0-17", "18-64"))),
                        persons("POP", null))));
    }

    @Test
    void a_place_says_which_of_the_others_lie_in_it() {
        assertEquals(
                List.of("/structure/dimensions/0/codes/1/code outside-its-place"),
                check(structure(
                        List.of(dimension(Role.AREA, null, List.of("0751", "a", "b"), more("0751", "b")), PERIOD),
                        persons("POP", null))));
    }

    @Test
    void a_total_has_more_than_its_parts_only_among_areas() {
        assertEquals(
                List.of("/structure/dimensions/2/sums/0/remainder remainder-of-areas"),
                check(structure(
                        List.of(
                                dimension(Role.AREA, null, List.of("0751", "a"), more("0751", "a")),
                                PERIOD,
                                dimension(Role.SEX, "T", List.of("T", "K", "M"), more("T", "K", "M"))),
                        persons("POP", null))));
    }

    @Test
    void measures_build_on_one_another_only_as_shares_and_repetitions_can() {
        assertEquals(
                List.of(
                        "/structure/measures/0/denominator not-a-population",
                        "/structure/measures/1/denominator not-a-population",
                        "/structure/measures/2/persons not-a-measure-of-persons",
                        "/structure/measures/3/persons only-of-events",
                        "/structure/measures/4/indicator indicator-needs-denominator",
                        "/structure/measures/5/indicator unknown-indicator",
                        "/structure/measures/6/indicator events-are-no-share",
                        "/structure/measures/7/code duplicate"),
                check(
                        persons("A", "A"),
                        persons("B", "A"),
                        events("C", null),
                        of("D", Counts.PERSONS, null, null, "A"),
                        of("E", Counts.PERSONS, null, "PCT", null),
                        of("F", Counts.PERSONS, null, "X", null),
                        of("G", Counts.EVENTS, "D", "PCT2", "D"),
                        persons("D", null)));
    }

    @Test
    void one_indicator_has_one_measure_and_one_number_of_events_too() {
        assertEquals(
                List.of(
                        "/structure/measures/1/indicator duplicate",
                        "/structure/measures/2/byNumber/1/events duplicate",
                        "/structure/measures/2/byNumber/1/measure duplicate"),
                check(
                        of("A", Counts.PERSONS, null, "N", null),
                        of("B", Counts.PERSONS, null, "N", null),
                        events("C", "A", new Repeat(1, "A"), new Repeat(1, "A"))));
    }

    private static Dimension renamed(Dimension dimension) {
        return new Dimension(
                "other", dimension.role(), dimension.title(), dimension.codes(), dimension.sums(), dimension.total());
    }

    private static Measure of(
            String code,
            Counts counts,
            @Nullable String denominator,
            @Nullable String indicator,
            @Nullable String persons) {
        return new Measure(code, new Bilingual("x", "x"), counts, denominator, indicator, persons, null, null);
    }

    private static List<String> check(Measure... measures) {
        return check(structure(List.of(AREA, PERIOD), measures));
    }

    private static List<String> check(Structure structure) {
        return StructureCheck.of(structure, UNITS, Set.of("0751", "a", "b"), Map.of("a", "0751", "0751", "1082"))
                .stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }
}
