package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Hides more where an attacker found primary cells out: for one after the other the fewest further cells with which two
 * tables agree on all that is shown and are far enough apart in it. It does not ask why the pattern leaked, so that
 * it helps whatever the mistake was; whether it helped is for the attacker to say.
 */
public final class Repair {

    /** Nearly every leak is closed close by; what cannot be is looked for further away. */
    private static final int[] NEIGHBOURHOODS = {400, 2_000, 10_000};

    private final LinkedTable table;
    private final int[][] equationsOf;
    private final BitSet hidden;
    private final int width;
    private final LongSupplier nanosecondsLeft;

    private Repair(LinkedTable table, BitSet hidden, int width, LongSupplier nanosecondsLeft) {
        this.table = table;
        this.width = width;
        this.nanosecondsLeft = nanosecondsLeft;
        equationsOf = Incidence.of(table);
        this.hidden = (BitSet) hidden.clone();
    }

    /**
     * Gives a pattern that hides all that this one does, and more where that closes a leak.
     *
     * @param leaks the keys of the cells that were found out or narrowed down too far
     * @param width how wide the range of each primary cell has to be
     * @param nanosecondsLeft asked now and then; once none are left, leaks stay as they are, for the attacker to find again
     */
    public static BitSet around(
            LinkedTable table, BitSet hidden, Collection<String> leaks, int width, LongSupplier nanosecondsLeft) {
        Repair repair = new Repair(table, hidden, width, nanosecondsLeft);
        Set<String> keys = new HashSet<>(leaks);
        IntStream.range(0, table.cells())
                .filter(cell -> keys.contains(table.key(cell)))
                .takeWhile(cell -> nanosecondsLeft.getAsLong() > 0)
                .forEach(repair::close);
        return repair.hidden;
    }

    private void close(int leak) {
        if (table.disclosure(leak) == CellDisclosure.KNOWN) {
            return;
        }
        if (table.disclosure(leak) == CellDisclosure.OPEN) {
            hidden.set(leak);
        }
        int before = 0;
        for (int most : NEIGHBOURHOODS) {
            int[] near = around(leak, most);
            if (near.length == before) {
                return;
            }
            before = near.length;
            Optional<BitSet> more =
                    new FewestCells(table, equationsOf, hidden, near, width).closing(leak, nanosecondsLeft.getAsLong());
            if (more.isPresent()) {
                hidden.or(more.get());
                return;
            }
        }
    }

    /** The cells that a table could differ in, the nearest first; never one that everyone knows. */
    private int[] around(int leak, int most) {
        BitSet seen = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        int[] found = new int[Math.min(most, table.cells())];
        int count = 0;
        seen.set(leak);
        queue.add(leak);
        while (!queue.isEmpty() && count < found.length) {
            int cell = queue.remove();
            found[count++] = cell;
            for (int equation : equationsOf[cell]) {
                for (int other : table.equations().get(equation).cells()) {
                    if (!seen.get(other) && table.disclosure(other) != CellDisclosure.KNOWN) {
                        seen.set(other);
                        queue.add(other);
                    }
                }
            }
        }
        return IntStream.of(found).limit(count).toArray();
    }
}
