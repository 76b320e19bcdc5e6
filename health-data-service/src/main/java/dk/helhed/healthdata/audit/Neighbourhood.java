package dk.helhed.healthdata.audit;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Finds the unknowns that are most closely linked to one. A step through an equation is as long as its terms lie apart
 * in it, and short between a part and its total: so of a hundred parts a few are near, and the same few in every equation
 * of the kind, which is what can move together. Not for several threads at once.
 */
final class Neighbourhood {

    private static final int STEP = 8;

    private final Matrix matrix;
    private final KnownRanges knowledge;
    private final int[] distance;
    private final int[] seenIn;
    private int search;

    Neighbourhood(Matrix matrix, KnownRanges knowledge) {
        this.matrix = matrix;
        this.knowledge = knowledge;
        distance = new int[matrix.columns()];
        seenIn = new int[matrix.columns()];
    }

    /** The nearest unknowns, itself first; fewer than asked for when there are no more. */
    int[] around(int unknown, int most) {
        search++;
        int[] found = new int[Math.min(most, matrix.columns())];
        int count = 0;
        var queue = new PriorityQueue<Long>();
        reach(unknown, 0, queue);
        while (count < found.length && !queue.isEmpty()) {
            long next = queue.remove();
            int nearest = (int) next;
            if (distance[nearest] == next >>> 32) {
                found[count++] = nearest;
                step(nearest, queue);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void step(int from, PriorityQueue<Long> queue) {
        for (int i = matrix.columnStart[from]; i < matrix.columnStart[from + 1]; i++) {
            int row = matrix.row[i];
            int own = matrix.rowStart[row];
            while (matrix.column[own] != from) {
                own++;
            }
            for (int j = matrix.rowStart[row]; j < matrix.rowStart[row + 1]; j++) {
                boolean isTotal = Integer.signum(matrix.coefficient[j]) != Integer.signum(matrix.coefficient[own]);
                int length = isTotal ? STEP : STEP + Math.abs(matrix.position[j] - matrix.position[own]);
                reach(matrix.column[j], distance[from] + length, queue);
            }
        }
    }

    private void reach(int unknown, int at, PriorityQueue<Long> queue) {
        if (!knowledge.isKnown(unknown) && (seenIn[unknown] != search || distance[unknown] > at)) {
            seenIn[unknown] = search;
            distance[unknown] = at;
            queue.add(((long) at << 32) | unknown);
        }
    }
}
