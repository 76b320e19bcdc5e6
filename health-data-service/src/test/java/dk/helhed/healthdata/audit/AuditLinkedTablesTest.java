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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One planted leak for every kind of link between tables: what passes without the one figure does not pass with it. */
class AuditLinkedTablesTest {

    private static final int WIDTH = 3;

    /**
     * A kind of link.
     *
     * @param table holds, as long as one more figure is hidden
     * @param figure the one that gives it away
     * @param found what is found then
     */
    private record Link(String kind, Supplier<Fixture> table, String figure, Finding found) {

        @Override
        public String toString() {
            return kind;
        }
    }

    private static Stream<Link> links() {
        return Stream.of(
                link("a group and all but one of its areas", AuditLinkedTablesTest::areas, "b+c", Attack.RANK),
                link("three groups that overlap in pairs", AuditLinkedTablesTest::pairs, "a+c", Attack.RANK),
                link("a list across two levels", AuditLinkedTablesTest::levels, "a+south", Attack.PEELING),
                link("two ways to put a total together", AuditLinkedTablesTest::twoWays, "crosswise", Attack.RANK),
                link("means of two years that overlap", AuditLinkedTablesTest::means, "2025", Attack.PEELING),
                link("a rate whose denominator is shown", AuditLinkedTablesTest::rate, "rate", Attack.PEELING),
                link("those who are not in a share", AuditLinkedTablesTest::share, "employed", Attack.PEELING),
                link("events and persons by their number", AuditLinkedTablesTest::byNumber, "events", Attack.RANK),
                link("an earlier release of another cut", AuditLinkedTablesTest::earlier, "b+c", Attack.PEELING),
                new Link(
                        "events of which two persons have most",
                        () -> events(12, 110),
                        "b",
                        new Finding("a", Attack.PEELING, 110, 110)),
                new Link(
                        "many events of few persons",
                        () -> events(3, 60),
                        "b",
                        new Finding("a", Attack.PEELING, 60, 60)));
    }

    private static Link link(String kind, Supplier<Fixture> table, String figure, Attack attack) {
        return new Link(kind, table, figure, new Finding("few", attack, 3, 3));
    }

    @ParameterizedTest
    @MethodSource("links")
    void one_figure_more_gives_it_away(Link link) {
        AuditReport held = link.table().get().attack(WIDTH);
        assertEquals(Verdict.PASSED, held.verdict());
        assertEquals(List.of(), held.findings());

        AuditReport report = link.table().get().show(link.figure()).attack(WIDTH);

        assertEquals(Verdict.FAILED, report.verdict());
        assertFalse(report.verdict().isPublishable());
        assertEquals(link.found(), Fixture.byCell(report).get(link.found().cell()));
    }

    private static Fixture areas() {
        var fixture = new Fixture().primary("few", 3).hidden("b", 20).hidden("c", 30);
        fixture.hidden("few+b", 23).sum("few+b", "few", "b");
        fixture.hidden("b+c", 50).sum("b+c", "b", "c");
        return fixture.shown("all", 53).sum("all", "few", "b", "c");
    }

    private static Fixture pairs() {
        var fixture = new Fixture().primary("few", 3).hidden("b", 20).hidden("c", 30);
        fixture.shown("a+b", 23).sum("a+b", "few", "b");
        fixture.shown("b+c", 50).sum("b+c", "b", "c");
        return fixture.hidden("a+c", 33).sum("a+c", "few", "c");
    }

    private static Fixture levels() {
        var fixture = new Fixture().primary("few", 3).hidden("b", 20).hidden("north", 23);
        fixture.sum("north", "few", "b").shown("south", 40);
        fixture.hidden("country", 63).sum("country", "north", "south");
        return fixture.hidden("a+south", 43).sum("a+south", "few", "south");
    }

    /** By sex and by age, and a third list that puts the young women and the old men together. */
    private static Fixture twoWays() {
        var fixture = new Fixture().primary("few", 3).hidden("old women", 20);
        fixture.hidden("young men", 30).hidden("old men", 41);
        fixture.shown("women", 23).sum("women", "few", "old women");
        fixture.shown("men", 71).sum("men", "young men", "old men");
        fixture.shown("young", 33).sum("young", "few", "young men");
        fixture.shown("old", 61).sum("old", "old women", "old men");
        return fixture.hidden("crosswise", 44).sum("crosswise", "few", "old men");
    }

    private static Fixture means() {
        var fixture = new Fixture().primary("few", 3).hidden("2024", 21).hidden("2025", 31);
        fixture.shown("2023/24", 12).equation(Map.of("few", 1, "2024", 1, "2023/24", -2));
        return fixture.shown("2024/25", 26).equation(Map.of("2024", 1, "2025", 1, "2024/25", -2));
    }

    /** 3 of 40 are 75 per mille: the rate tells the numerator as soon as the denominator is shown. */
    private static Fixture rate() {
        var fixture = new Fixture().primary("few", 3).hidden("others", 37).shown("denominator", 40);
        fixture.sum("denominator", "few", "others").hidden("rate", 75);
        return fixture.equation(Map.of("few", 25, "rate", -1));
    }

    private static Fixture share() {
        var fixture = new Fixture().hidden("employed", 37).shown("residents", 40);
        fixture.cell("few", 3, CellDisclosure.WITHHELD, true).sum("residents", "employed", "few");
        return fixture.hidden("elsewhere", 50).shown("all employed", 87).sum("all employed", "employed", "elsewhere");
    }

    private static Fixture byNumber() {
        var fixture = new Fixture().primary("few", 3).hidden("once", 97).shown("persons", 100);
        fixture.sum("persons", "few", "once").hidden("events", 103);
        return fixture.equation(Map.of("once", 1, "few", 2, "events", -1));
    }

    private static Fixture earlier() {
        var fixture = new Fixture().primary("few", 3).hidden("b", 20);
        fixture.cell("a+b, last year", 23, CellDisclosure.KNOWN, false).sum("a+b, last year", "few", "b");
        fixture.shown("c", 30).hidden("b+c", 50);
        return fixture.sum("b+c", "b", "c");
    }

    /** Events of an area that its policy forbids to learn, beside those of another. */
    private static Fixture events(int persons, int events) {
        var fixture = new Fixture().primary("a", events).hidden("b", 90).shown("all", events + 90);
        fixture.sum("all", "a", "b").shown("persons of b", 50).shown("persons", 50 + persons);
        fixture.hidden("persons of a", persons).hidden("more of a", events - persons);
        return fixture.sum("a", "persons of a", "more of a");
    }
}
