package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the patterns of another tool are worth. The judge is CP-SAT on the whole, cell by cell, which the audit seldom asks. */
class AuditGaussSuppressionTest {

    private static final int MOST_JUDGED = 8;

    @Test
    void z1_holds_for_a_width_of_3_and_no_more() {
        // B, D and H have 1, 2 and 3 in work and 6 together: each can be 1 to 4, as the other two are at least 1.
        Fixture z1 = table("z1.csv", "expected_gauss_z1_maxN3_pzFALSE.csv", 1, 1);

        assertEquals(Verdict.PASSED, z1.attack(3).verdict());
        AuditReport wider = z1.attack(4);
        assertEquals(3, wider.findings().size());
        wider.findings().forEach(finding -> assertEquals(3, finding.greatest() - finding.least()));
    }

    @Test
    void z2_with_two_hierarchies_of_regions() {
        agreesWithJudge(table("z2.csv", "expected_gauss_z2_maxN2_pzFALSE.csv", 3, 1), true);
        agreesWithJudge(table("z2.csv", "expected_gauss_z2_maxN10_pzFALSE.csv", 3, 1), true);
    }

    @Test
    void z3_with_a_hierarchy_of_months_is_open() {
        agreesWithJudge(table("z3.csv", "expected_gauss_z3_maxN3_pzFALSE.csv", 3, 2), false);
    }

    private static void agreesWithJudge(Fixture fixture, boolean mayHold) {
        AuditReport report = fixture.attack(3);

        Map<String, Finding> found = Fixture.byCell(report);
        var unknowns = new Unknowns(fixture.table(), fixture.pattern());
        var attacked = new AttackState(unknowns, new KnownRanges(unknowns), 3);
        Block whole =
                Block.open(unknowns.matrix, IntStream.range(0, unknowns.size()).toArray(), attacked.knowledge());
        var judge = new IntegerProgram(whole, attacked.down(whole), attacked.up(whole));
        int judged = 0;
        for (int unknown = 0; unknown < unknowns.size() && judged < MOST_JUDGED; unknown++) {
            Finding finding = found.get(unknowns.table.key(unknowns.cell(unknown)));
            // Of those that hold, two tables were checked in exact arithmetic: there is nothing to judge.
            if (finding != null) {
                IntegerProgram.Reach up = judge.furthest(unknown, 1, Duration.ofMinutes(10));
                IntegerProgram.Reach down = judge.furthest(unknown, -1, Duration.ofMinutes(10));
                assertTrue(up.isProven() && down.isProven());
                assertTrue(up.move(unknown) - down.move(unknown) < 3, finding::toString);
                assertTrue(finding.least() <= unknowns.truth(unknown) + down.move(unknown), finding::toString);
                assertTrue(finding.greatest() >= unknowns.truth(unknown) + up.move(unknown), finding::toString);
                judged++;
            }
        }
        int primaries = report.size().primaries();
        assertEquals(primaries, found.size() + report.safe());
        assertEquals(found.isEmpty() ? Verdict.PASSED : Verdict.FAILED, report.verdict());
        assertTrue(mayHold || !found.isEmpty());
    }

    /**
     * Builds the table of an example from its inner cells.
     *
     * @param regions how many columns of it are about regions: the region and what it belongs to
     * @param months the same, after the main income
     */
    private static Fixture table(String inner, String expected, int regions, int months) {
        var fixture = new Fixture();
        for (String[] row : Fixture.rows(expected)) {
            String[] key = Arrays.copyOf(row, row.length - 3);
            long value = Long.parseLong(row[row.length - 3]);
            if (row[row.length - 2].equals("TRUE")) {
                fixture.primary(String.join(" ", key), value);
            } else if (row[row.length - 1].equals("TRUE")) {
                fixture.hidden(String.join(" ", key), value);
            } else {
                fixture.shown(String.join(" ", key), value);
            }
        }
        List<Map<String, TreeSet<String>>> hierarchies = new ArrayList<>();
        List<TreeSet<String>> codes = new ArrayList<>();
        int[] widths = inner.equals("z3.csv") ? new int[] {regions, 1, months} : new int[] {regions, 1};
        for (String[] row : Fixture.rows(inner)) {
            int column = 0;
            for (int dimension = 0; dimension < widths.length; dimension++) {
                if (hierarchies.size() == dimension) {
                    hierarchies.add(new LinkedHashMap<>());
                    codes.add(new TreeSet<>(List.of("Total")));
                }
                codes.get(dimension).addAll(List.of(row).subList(column, column + widths[dimension]));
                for (int parent = 1; parent <= widths[dimension]; parent++) {
                    String name = parent == widths[dimension] ? "Total" : row[column + parent];
                    hierarchies
                            .get(dimension)
                            .computeIfAbsent(name, key -> new TreeSet<>())
                            .add(row[column]);
                }
                column += widths[dimension];
            }
        }
        for (int dimension = 0; dimension < widths.length; dimension++) {
            sums(fixture, hierarchies, codes, dimension);
        }
        return fixture;
    }

    private static void sums(
            Fixture fixture, List<Map<String, TreeSet<String>>> hierarchies, List<TreeSet<String>> codes, int of) {
        List<String> others = List.of("");
        for (int dimension = 0; dimension < codes.size(); dimension++) {
            List<String> next = new ArrayList<>();
            for (String start : others) {
                for (String code : dimension == of ? List.of("*") : codes.get(dimension)) {
                    next.add(start.isEmpty() ? code : start + " " + code);
                }
            }
            others = next;
        }
        for (String other : others) {
            hierarchies
                    .get(of)
                    .forEach((total, parts) -> fixture.sum(
                            other.replace("*", total),
                            parts.stream().map(part -> other.replace("*", part)).toArray(String[]::new)));
        }
    }
}
