package dk.helhed.healthdata.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/** Some unknowns and the equations between them, numbered from 0. */
final class Block {

    /** The unknowns, ascending. */
    final int[] members;

    final Matrix matrix;

    private Block(int[] members, Matrix matrix) {
        this.members = members;
        this.matrix = matrix;
    }

    /**
     * The block in which all others stay as they are: whatever can move in it can move in the whole. Unknowns that could
     * not move alone are left out.
     */
    static Block closed(Matrix whole, int[] unknowns) {
        int[] members = unknowns.clone();
        Arrays.sort(members);
        boolean[] gone = new boolean[members.length];
        int[] rows = rowsOf(whole, members);
        int[] left = new int[rows.length];
        Deque<Integer> lonely = new ArrayDeque<>();
        for (int r = 0; r < rows.length; r++) {
            left[r] = (int) entries(whole, rows[r], members).count();
            if (left[r] == 1) {
                lonely.add(r);
            }
        }
        while (!lonely.isEmpty()) {
            int row = rows[lonely.remove()];
            entries(whole, row, members)
                    .filter(member -> !gone[member])
                    .findFirst()
                    .ifPresent(member -> {
                        gone[member] = true;
                        for (int i = whole.columnStart[members[member]];
                                i < whole.columnStart[members[member] + 1];
                                i++) {
                            int touched = Arrays.binarySearch(rows, whole.row[i]);
                            if (--left[touched] == 1) {
                                lonely.add(touched);
                            }
                        }
                    });
        }
        int[] kept = IntStream.range(0, members.length)
                .filter(member -> !gone[member])
                .map(member -> members[member])
                .toArray();
        return new Block(kept, part(whole, rowsOf(whole, kept), kept));
    }

    /**
     * The block in which all others move as they like: only equations that lie wholly in it count, so that what it
     * determines is determined in the whole.
     */
    static Block open(Matrix whole, int[] unknowns, KnownRanges knowledge) {
        int[] members = unknowns.clone();
        Arrays.sort(members);
        int[] rows = Arrays.stream(rowsOf(whole, members))
                .filter(row -> IntStream.range(whole.rowStart[row], whole.rowStart[row + 1])
                        .map(i -> whole.column[i])
                        .allMatch(column -> knowledge.isKnown(column) || Arrays.binarySearch(members, column) >= 0))
                .toArray();
        return new Block(members, part(whole, rows, members));
    }

    int size() {
        return members.length;
    }

    /** The number of an unknown here, or less than 0. */
    int number(int unknown) {
        return Arrays.binarySearch(members, unknown);
    }

    private static int[] rowsOf(Matrix whole, int[] members) {
        return Arrays.stream(members)
                .flatMap(member -> Arrays.stream(whole.row, whole.columnStart[member], whole.columnStart[member + 1]))
                .sorted()
                .distinct()
                .toArray();
    }

    private static IntStream entries(Matrix whole, int row, int[] members) {
        return IntStream.range(whole.rowStart[row], whole.rowStart[row + 1])
                .map(i -> Arrays.binarySearch(members, whole.column[i]))
                .filter(member -> member >= 0);
    }

    private static Matrix part(Matrix whole, int[] rows, int[] members) {
        var collector = new RowCollector(rows.length);
        for (int row : rows) {
            for (int i = whole.rowStart[row]; i < whole.rowStart[row + 1]; i++) {
                int member = Arrays.binarySearch(members, whole.column[i]);
                if (member >= 0) {
                    collector.add(member, whole.coefficient[i], whole.position[i]);
                }
            }
            collector.end(0);
        }
        return collector.matrix(members.length);
    }
}
