package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks in whole numbers, without any of the search's own bookkeeping, that a pattern keeps what it promises: each
 * primary cell is hidden, and its proof consists of two tables that are far enough apart.
 */
final class Certificate {

    private final LinkedTable table;
    private final BitSet hidden;
    private final int[][] equationsOf;
    private final IdentityHashMap<Proof, Boolean> seen = new IdentityHashMap<>();

    private Certificate(LinkedTable table, BitSet hidden) {
        this.table = table;
        this.hidden = hidden;
        equationsOf = Incidence.of(table);
    }

    /** The primary cells for which the promise is not kept; empty when the pattern is safe. */
    static BitSet broken(LinkedTable table, BitSet hidden, Map<Integer, Proof> proofs, int width) {
        Certificate certificate = new Certificate(table, hidden);
        BitSet broken = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.isPrimary(cell) && !certificate.holds(cell, proofs.get(cell), width)) {
                broken.set(cell);
            }
        }
        return broken;
    }

    private boolean holds(int cell, @Nullable Proof proof, int width) {
        return hidden.get(cell)
                && proof != null
                && proof.width(cell) >= width
                && table.value(cell) + proof.rise(cell) >= table.reach(cell)
                && seen.computeIfAbsent(proof, p -> isTable(p.cells(), p.one()) && isTable(p.cells(), p.other()));
    }

    /** Whether the public would believe the table that these changes lead to. */
    private boolean isTable(int[] cells, int[] changes) {
        Map<Integer, Integer> changed = new TreeMap<>();
        TreeSet<Integer> touched = new TreeSet<>();
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            boolean isFree = hidden.get(cell) && table.disclosure(cell) != CellDisclosure.KNOWN;
            boolean isHighEnough = table.value(cell) + changes[i] >= table.floor(cell);
            // A cell that is named twice would be weighed only once against its floor.
            boolean isNamedTwice = changed.put(cell, changes[i]) != null;
            if (isNamedTwice || !isHighEnough || (changes[i] != 0 && !isFree)) {
                return false;
            }
            for (int equation : equationsOf[cell]) {
                touched.add(equation);
            }
        }
        return touched.stream().allMatch(e -> isKept(table.equations().get(e), changed));
    }

    private static boolean isKept(Equation equation, Map<Integer, Integer> changed) {
        long sum = 0;
        for (int i = 0; i < equation.size(); i++) {
            long change = changed.getOrDefault(equation.cells()[i], 0);
            sum = Math.addExact(sum, Math.multiplyExact(equation.coefficients()[i], change));
        }
        return sum == 0;
    }
}
