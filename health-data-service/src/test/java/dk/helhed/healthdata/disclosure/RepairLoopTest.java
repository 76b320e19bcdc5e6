package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Patterns as a bad protector leaves them, on tables of rows and columns with all totals. */
class RepairLoopTest {

    private static final AuditOptions OPTIONS = AuditOptions.of(3, Duration.ofMinutes(2));

    private static LinkedTable table(int rows, int columns, long seed, CellDisclosure ofTotals) {
        var random = new SplittableRandom(seed);
        LinkedTable.Builder table = LinkedTable.builder();
        long[][] counts = new long[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                counts[r][c] = random.nextInt(4) == 0 ? random.nextLong(1, 5) : random.nextLong(5, 60);
                counts[r][columns] += counts[r][c];
                counts[rows][c] += counts[r][c];
                counts[rows][columns] += counts[r][c];
            }
        }
        int[][] cells = new int[rows + 1][columns + 1];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                boolean isTotal = r == rows || c == columns;
                cells[r][c] = table.cell(
                        r + "/" + c,
                        counts[r][c],
                        1,
                        isTotal ? ofTotals : CellDisclosure.OPEN,
                        !isTotal && counts[r][c] < 5);
            }
        }
        for (int r = 0; r <= rows; r++) {
            List<Integer> parts = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                parts.add(cells[r][c]);
            }
            table = table.sum(cells[r][columns], parts.stream().mapToInt(i -> i).toArray());
        }
        for (int c = 0; c <= columns; c++) {
            List<Integer> parts = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                parts.add(cells[r][c]);
            }
            table = table.sum(cells[rows][c], parts.stream().mapToInt(i -> i).toArray());
        }
        return table.build();
    }

    private static BitSet primariesOf(LinkedTable table) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            hidden.set(cell, table.isPrimary(cell));
        }
        return hidden;
    }

    private static RepairLoop harden(LinkedTable table, BitSet pattern, int mostRepairs) {
        return RepairLoop.of(table, pattern, repairs -> OPTIONS, mostRepairs, progress -> {});
    }

    @Test
    void what_a_protector_forgot_altogether_is_hidden_until_the_attacker_finds_nothing() {
        for (int seed = 0; seed < 10; seed++) {
            LinkedTable table = table(5, 6, seed, CellDisclosure.OPEN);
            for (BitSet pattern : List.of(new BitSet(), primariesOf(table))) {
                RepairLoop hardened = harden(table, pattern, RepairLoop.MOST_REPAIRS);

                assertEquals(Verdict.PASSED, hardened.report().verdict(), "seed " + seed);
                assertTrue(hardened.repairs() > 0);
                BitSet shownAgain = (BitSet) pattern.clone();
                shownAgain.andNot(hardened.hidden());
                assertTrue(shownAgain.isEmpty());
                assertEquals(
                        hardened.hidden(),
                        harden(table, pattern, RepairLoop.MOST_REPAIRS).hidden());
            }
        }
    }

    @Test
    void a_pattern_that_holds_is_left_as_it_is() {
        LinkedTable table = table(5, 6, 1, CellDisclosure.OPEN);
        BitSet safe = harden(table, primariesOf(table), RepairLoop.MOST_REPAIRS).hidden();

        RepairLoop again = harden(table, safe, RepairLoop.MOST_REPAIRS);

        assertEquals(0, again.repairs());
        assertEquals(safe, again.hidden());
    }

    @Test
    void without_repairs_left_the_leak_stays_a_leak() {
        LinkedTable table = table(5, 6, 1, CellDisclosure.OPEN);

        RepairLoop hardened = harden(table, new BitSet(), 0);

        assertEquals(Verdict.FAILED, hardened.report().verdict());
        assertFalse(hardened.report().verdict().isPublishable());
    }

    @Test
    void where_nothing_more_can_be_hidden_it_ends_as_a_leak() {
        LinkedTable.Builder table = LinkedTable.builder();
        int a = table.cell("a", 3, 1, CellDisclosure.OPEN, true);
        int b = table.cell("b", 20, 1, CellDisclosure.KNOWN, false);
        int total = table.cell("total", 23, 1, CellDisclosure.KNOWN, false);
        LinkedTable known = table.sum(total, a, b).build();

        RepairLoop hardened = harden(known, new BitSet(), RepairLoop.MOST_REPAIRS);

        assertEquals(Verdict.FAILED, hardened.report().verdict());
        assertEquals(1, hardened.repairs());
    }

    @Test
    void the_time_is_that_of_all_attacks_together() {
        LinkedTable table = table(5, 6, 1, CellDisclosure.OPEN);

        RepairLoop hardened = RepairLoop.of(
                table,
                new BitSet(),
                repairs -> OPTIONS.withBudget(Duration.ZERO),
                RepairLoop.MOST_REPAIRS,
                progress -> {});

        assertFalse(hardened.report().verdict().isPublishable());
    }
}
