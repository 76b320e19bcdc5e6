package dk.helhed.healthdata.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a proof where no single box is one: it begins with the box that moves the fewest cells that may not be moved, or
 * not so far, and cancels the excess of one such cell after the other with a further box through it, the most hopeful sum
 * first.
 */
final class ProofRepair {

    private static final int MOST_SUMS = 300;
    private static final int BRANCHES = 24;

    private final Boxes boxes;
    private final Pattern pattern;
    private final int width;
    private final BooleanSupplier isTimeUp;

    ProofRepair(Boxes boxes, Pattern pattern, int width, BooleanSupplier isTimeUp) {
        this.boxes = boxes;
        this.pattern = pattern;
        this.width = width;
        this.isTimeUp = isTimeUp;
    }

    /** A proof for this cell, or null where none was found. */
    @Nullable
    Proof find(int cell) {
        int most = (int) Math.min(width, pattern.slack(cell));
        int least = (int) pattern.rise(cell);
        for (int back = 0; back <= most; back++) {
            @Nullable BoxSum move = repair(new BoxSum(pattern, Math.max(least, width - back), back), cell, 1);
            if (move != null) {
                return move.toProof();
            }
        }
        // Then by two ways that need not be one another's reverse.
        @Nullable BoxSum fall = null;
        int fallen = 0;
        for (int back = most; back > 0 && fall == null; back--) {
            fall = repair(new BoxSum(pattern, 1, 0), cell, -back);
            fallen = back;
        }
        @Nullable BoxSum rise = repair(new BoxSum(pattern, 1, 0), cell, Math.max(least, width - fallen));
        if (fall == null) {
            return rise == null ? null : rise.toProof();
        }
        return least == 0 && fallen == width ? fall.toProof() : rise == null ? null : rise.toProof(fall);
    }

    private @Nullable BoxSum repair(BoxSum nothing, int cell, int by) {
        PriorityQueue<BoxSum> queue = new PriorityQueue<>(BoxSum.MOST_HOPEFUL);
        Set<BoxSum> seen = new HashSet<>();
        queue.addAll(through(nothing, cell, by));
        for (int sums = 0; sums < MOST_SUMS && !queue.isEmpty() && !isTimeUp.getAsBoolean(); sums++) {
            BoxSum move = queue.remove();
            if (move.isPossible()) {
                return move;
            }
            int fault = move.fault(cell);
            if (fault >= 0) {
                List<BoxSum> next = new ArrayList<>(through(move, fault, -move.amount(fault)));
                int excess = move.excess(fault);
                if (excess != move.amount(fault)) {
                    next.addAll(through(move, fault, -excess));
                }
                next.stream()
                        .filter(sum -> sum.amount(cell) == by && seen.add(sum))
                        .forEach(queue::add);
            }
        }
        return null;
    }

    /** The best sums of a move and a box through a cell, taken this many times. */
    private List<BoxSum> through(BoxSum move, int cell, int times) {
        PriorityQueue<BoxSum> best = new PriorityQueue<>(BoxSum.MOST_HOPEFUL.reversed());
        List<int[]> box = new ArrayList<>();
        box.add(new int[] {cell, times});
        extend(move, 0, box, best);
        return new ArrayList<>(best);
    }

    private void extend(BoxSum move, int dimension, List<int[]> box, PriorityQueue<BoxSum> best) {
        if (dimension == boxes.dimensions()) {
            long hope = move.hopeWith(box);
            if (best.size() == BRANCHES && hope < best.element().hope()) {
                best.remove();
            }
            if (best.size() < BRANCHES && hope != BoxSum.HOPELESS) {
                best.add(move.plus(box, hope));
            }
            return;
        }
        int count = box.size();
        for (Shift shift : boxes.around(box.get(0)[0], dimension)) {
            for (int i = 1; i < shift.size(); i++) {
                for (int j = 0; j < count; j++) {
                    int[] part = box.get(j);
                    box.add(new int[] {part[0] + boxes.step(shift, i, dimension), part[1] * shift.amounts()[i]});
                }
            }
            extend(move, dimension + 1, box, best);
            box.subList(count, box.size()).clear();
        }
    }
}
