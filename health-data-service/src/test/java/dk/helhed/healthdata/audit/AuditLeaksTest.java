package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.table.CellDisclosure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each leak is planted in a table that passes without it, and is found by the attack that is meant for it. */
class AuditLeaksTest {

    /** Two rows and three columns with all margins; each of the six can be from 1 to at least 4. */
    private static Fixture safe() {
        return withTotals(new Fixture()
                .primary("a1", 3)
                .hidden("a2", 6)
                .hidden("a3", 8)
                .hidden("b1", 7)
                .primary("b2", 4)
                .hidden("b3", 9));
    }

    private static Fixture withTotals(Fixture fixture) {
        fixture.shown("a", 17).shown("b", 20).shown("1", 10).shown("2", 10).shown("3", 17);
        fixture.sum("a", "a1", "a2", "a3").sum("b", "b1", "b2", "b3");
        return fixture.sum("1", "a1", "b1").sum("2", "a2", "b2").sum("3", "a3", "b3");
    }

    @Test
    void a_safe_pattern_passes() {
        AuditReport report = safe().attack(3);

        assertEquals(Verdict.PASSED, report.verdict());
        assertEquals(2, report.safe());
        assertEquals(List.of(), report.findings());
    }

    @Test
    void a_primary_that_is_shown() {
        assertLeak(safe().show("b2"), "b2", Attack.READING, 4, 4);
    }

    @Test
    void a_row_with_one_unknown() {
        assertLeak(safe().show("a2").show("a3"), "a1", Attack.PEELING, 3, 3);
    }

    @Test
    void a_total_over_what_another_total_covers() {
        var fixture =
                new Fixture().hidden("a", 9).hidden("b", 8).primary("c", 3).hidden("d", 7);
        fixture.shown("a+b", 17).sum("a+b", "a", "b").hidden("c+d", 10).sum("c+d", "c", "d");
        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());

        assertLeak(fixture.shown("a+b+c", 20).sum("a+b+c", "a", "b", "c"), "c", Attack.RANK, 3, 3);
    }

    @Test
    void counts_that_add_up_to_as_many_as_they_are() {
        var fixture = withTotalsOf(1, 1, 8, 7, 9, 9);

        assertLeak(fixture.shown("a1+a2", 2).sum("a1+a2", "a1", "a2"), "a1", Attack.BOUNDS, 1, 1);
    }

    @Test
    void a_range_that_is_narrower_than_asked() {
        var fixture = withTotalsOf(1, 2, 8, 7, 9, 9);

        assertLeak(fixture.shown("a1+a2", 3).sum("a1+a2", "a1", "a2"), "a1", Attack.BOUNDS, 1, 2);
    }

    private static Fixture withTotalsOf(long a1, long a2, long a3, long b1, long b2, long b3) {
        var fixture = new Fixture().primary("a1", a1).hidden("a2", a2).hidden("a3", a3);
        fixture.hidden("b1", b1).hidden("b2", b2).hidden("b3", b3);
        fixture.shown("a", a1 + a2 + a3).shown("b", b1 + b2 + b3);
        fixture.shown("1", a1 + b1).shown("2", a2 + b2).shown("3", a3 + b3);
        fixture.sum("a", "a1", "a2", "a3").sum("b", "b1", "b2", "b3");
        fixture.sum("1", "a1", "b1").sum("2", "a2", "b2").sum("3", "a3", "b3");
        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());
        return fixture;
    }

    @Test
    void floors_that_bind_only_all_together() {
        var fixture = new Fixture().shown("w", 5).hidden("x", 3).primary("y", 4).hidden("z", 1);
        fixture.shown("all", 13).sum("all", "w", "x", "y", "z");
        fixture.hidden("s", 13).equation(Map.of("x", 1, "y", 2, "z", 2, "s", -1));
        fixture.hidden("t", 19).equation(Map.of("w", 1, "x", 3, "y", 1, "z", 1, "s", 0, "t", -1));
        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());

        fixture.shown("u", 25).equation(Map.of("w", 3, "x", 3, "z", 1, "u", -1));

        assertLeak(fixture, "y", Attack.LINEAR_PROGRAM, 2, 4);
    }

    @Test
    void a_value_that_only_whole_numbers_give_away() {
        var fixture =
                new Fixture().hidden("w", 2).primary("x", 4).hidden("y", 1).hidden("z", 2);
        fixture.shown("all", 9).sum("all", "w", "x", "y", "z");
        fixture.shown("s", 16).equation(Map.of("x", 2, "y", 2, "z", 3, "s", -1));
        assertEquals(Verdict.PASSED, fixture.attack(1).verdict());

        fixture.shown("t", 17).equation(Map.of("w", 3, "x", 2, "y", 3, "t", -1));

        assertLeak(fixture, 1, "x", Attack.INTEGER_PROGRAM, 4, 4);
    }

    @Test
    void the_share_of_all_when_those_without_are_shown() {
        var fixture =
                new Fixture().primary("employed", 3).hidden("not employed", 20).hidden("residents", 23);
        fixture.sum("residents", "employed", "not employed");
        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());

        assertLeak(fixture.show("not employed").show("residents"), "employed", Attack.PEELING, 3, 3);
    }

    @Test
    void a_neighbour_that_an_earlier_release_has_shown() {
        var fixture = new Fixture().primary("a", 3).hidden("b", 20).shown("total", 23);
        assertEquals(Verdict.PASSED, fixture.sum("total", "a", "b").attack(3).verdict());

        var later = new Fixture().primary("a", 3).shown("total", 23);
        later.cell("b", 20, CellDisclosure.KNOWN, false);
        later.pattern().set(2);

        assertLeak(later.sum("total", "a", "b"), "a", Attack.PEELING, 3, 3);
        assertEquals(1, later.attack(3).size().hiddenInVain());
    }

    @Test
    void an_average_over_years_of_which_the_other_is_known() {
        var fixture = new Fixture().primary("2023", 4).hidden("2024", 20).hidden("mean", 12);
        fixture.equation(Map.of("2023", 1, "2024", 1, "mean", -2));
        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());

        assertLeak(fixture.show("mean").show("2024"), "2023", Attack.PEELING, 4, 4);
    }

    @Test
    void what_was_withheld_counts_as_unknown_whatever_the_pattern_says() {
        var fixture = new Fixture().primary("a", 3).shown("total", 23);
        fixture.cell("b", 20, CellDisclosure.WITHHELD, false);

        AuditReport report = fixture.sum("total", "a", "b").attack(3);

        assertEquals(Verdict.PASSED, report.verdict());
        assertEquals(1, report.size().withheld());
    }

    @Test
    void a_range_that_is_wide_enough_and_says_fewer_than_five() {
        var fixture = new Fixture()
                .primary("a1", 3, 5)
                .hidden("a2", 2)
                .hidden("b1", 20)
                .hidden("b2", 30);
        fixture.shown("a", 5).sum("a", "a1", "a2").shown("b", 50).sum("b", "b1", "b2");
        fixture.shown("1", 23).sum("1", "a1", "b1").shown("2", 32).sum("2", "a2", "b2");

        assertLeak(fixture, "a1", Attack.BOUNDS, 1, 4);
    }

    @Test
    void a_range_that_reaches_five_by_one_and_is_too_narrow() {
        var fixture = new Fixture()
                .primary("a1", 4, 5)
                .hidden("a2", 2)
                .hidden("b1", 2)
                .hidden("b2", 30);
        fixture.shown("a", 6).sum("a", "a1", "a2").shown("b", 32).sum("b", "b1", "b2");
        fixture.shown("1", 6).sum("1", "a1", "b1").shown("2", 32).sum("2", "a2", "b2");

        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());
        assertLeak(fixture, 5, "a1", Attack.BOUNDS, 1, 5);
    }

    private static void assertLeak(Fixture fixture, String cell, Attack attack, long least, long greatest) {
        assertLeak(fixture, 3, cell, attack, least, greatest);
    }

    private static void assertLeak(Fixture fixture, int width, String cell, Attack attack, long least, long greatest) {
        AuditReport report = fixture.attack(width);

        assertEquals(Verdict.FAILED, report.verdict());
        assertFalse(report.verdict().isPublishable());
        assertEquals(
                new Finding(cell, attack, least, greatest),
                Fixture.byCell(report).get(cell));
    }
}
