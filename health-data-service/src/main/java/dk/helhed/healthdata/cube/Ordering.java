package dk.helhed.healthdata.cube;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the sums of a dimension into an order in which they can be computed. */
final class Ordering {

    private final String dimension;
    private final List<String> codes;
    private final List<Sum> sums;
    private final boolean[] isDone;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<Sum> ordered = new ArrayList<>();

    private Ordering(String dimension, List<String> codes, List<Sum> sums) {
        this.dimension = dimension;
        this.codes = codes;
        this.sums = sums;
        isDone = new boolean[codes.size()];
    }

    static List<Sum> of(String dimension, List<String> codes, List<Sum> sums) {
        Ordering ordering = new Ordering(dimension, codes, sums);
        for (int code = 0; code < codes.size(); code++) {
            ordering.visit(code);
        }
        return List.copyOf(ordering.ordered);
    }

    private void visit(int code) {
        if (isDone[code]) {
            return;
        }
        if (path.contains(code)) {
            path.addLast(code);
            throw new HierarchyCycle(
                    dimension,
                    path.stream()
                            .dropWhile(step -> step != code)
                            .map(codes::get)
                            .toList());
        }
        path.addLast(code);
        for (Sum sum : sums) {
            if (sum.total() == code) {
                sum.parts().forEach(this::visit);
                ordered.add(sum);
            }
        }
        path.removeLast();
        isDone[code] = true;
    }
}
