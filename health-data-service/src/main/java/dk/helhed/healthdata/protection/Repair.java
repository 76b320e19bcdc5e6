package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides more around primary cells that an attacker found out: the cell itself, one more in each of its equations, and
 * then one in every equation that is left with a single unknown; where an equation shows nothing that could be hidden, one
 * in those that its cells are in besides. It does not ask why the pattern leaked, so that it
 * helps whatever the mistake was; whether it helped is for the attacker to say.
 */
public final class Repair {

    private final LinkedTable table;
    private final int[][] equationsOf;
    private final BitSet hidden;
    private final int width;

    private Repair(LinkedTable table, BitSet hidden, int width) {
        this.table = table;
        this.width = width;
        equationsOf = Incidence.of(table);
        this.hidden = (BitSet) hidden.clone();
    }

    /**
     * Gives a pattern that hides all that this one does, and more where there is more to hide.
     *
     * @param leaks the keys of the cells that were found out or narrowed down too far
     * @param width how wide the range of each primary cell has to be
     */
    public static BitSet around(LinkedTable table, BitSet hidden, Collection<String> leaks, int width) {
        Repair repair = new Repair(table, hidden, width);
        Set<String> keys = new HashSet<>(leaks);
        IntStream.range(0, table.cells())
                .filter(cell -> keys.contains(table.key(cell)))
                .forEach(repair::hideAround);
        return repair.hidden;
    }

    private void hideAround(int cell) {
        Deque<Integer> hiddenNow = new ArrayDeque<>();
        hide(cell, hiddenNow);
        for (int equation : equationsOf[cell]) {
            if (!hideOneMore(equation, hiddenNow)) {
                hideFurtherAway(equation, hiddenNow);
            }
        }
        while (!hiddenNow.isEmpty()) {
            for (int equation : equationsOf[hiddenNow.remove()]) {
                if (unknowns(equation) == 1) {
                    boolean isMore = hideOneMore(equation, hiddenNow);
                }
            }
        }
    }

    /** Where an equation shows nothing: one more in each that its cells are in besides. */
    private void hideFurtherAway(int number, Deque<Integer> hiddenNow) {
        for (int cell : table.equations().get(number).cells()) {
            for (int equation : equationsOf[cell]) {
                if (equation != number) {
                    boolean isMore = hideOneMore(equation, hiddenNow);
                }
            }
        }
    }

    private void hide(int cell, Deque<Integer> hiddenNow) {
        if (canBeHidden(cell)) {
            hidden.set(cell);
            hiddenNow.add(cell);
        }
    }

    /** The least figure that can fall by the width without being below its floor; where none can, the greatest. */
    private boolean hideOneMore(int equation, Deque<Integer> hiddenNow) {
        Optional<Integer> more = IntStream.of(table.equations().get(equation).cells())
                .filter(this::canBeHidden)
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(cell -> slack(cell) < width)
                        .thenComparing(cell -> slack(cell) < width ? -slack(cell) : slack(cell))
                        .thenComparing(Comparator.naturalOrder()));
        more.ifPresent(cell -> hide(cell, hiddenNow));
        return more.isPresent();
    }

    private long slack(int cell) {
        return table.value(cell) - table.floor(cell);
    }

    private boolean canBeHidden(int cell) {
        return table.disclosure(cell) == CellDisclosure.OPEN && !hidden.get(cell);
    }

    private int unknowns(int number) {
        Equation equation = table.equations().get(number);
        return (int) IntStream.of(equation.cells())
                .filter(cell -> table.disclosure(cell) == CellDisclosure.WITHHELD
                        || (table.disclosure(cell) == CellDisclosure.OPEN && hidden.get(cell)))
                .count();
    }
}
