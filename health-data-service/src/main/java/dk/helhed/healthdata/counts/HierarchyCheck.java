package dk.helhed.healthdata.counts;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a dimension's sums: unknown and repeated codes, cycles, people who would be counted twice. */
public final class HierarchyCheck {

    private final Dimension dimension;
    private final String at;
    private final List<FieldProblem> problems = new ArrayList<>();

    private HierarchyCheck(Dimension dimension, String at) {
        this.dimension = dimension;
        this.at = at;
    }

    /** @param at the JSON Pointer of the dimension */
    public static List<FieldProblem> of(Dimension dimension, String at) {
        HierarchyCheck check = new HierarchyCheck(dimension, at);
        check.codes();
        Hierarchy hierarchy = Hierarchy.of(dimension);
        hierarchy.cyclic().forEach(edge -> check.refuse(edge.at(), "hierarchy-cycle"));
        if (check.problems.isEmpty()) {
            check.counting(hierarchy);
        }
        return check.problems;
    }

    private void codes() {
        Set<String> known = new HashSet<>(dimension.codeNames());
        for (int i = 0; i < dimension.sums().size(); i++) {
            Sum sum = dimension.sums().get(i);
            if (!known.contains(sum.total())) {
                problems.add(FieldProblem.body(at + "/sums/" + i + "/total", "unknown-code"));
            }
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < sum.parts().size(); j++) {
                String part = sum.parts().get(j);
                String place = at + "/sums/" + i + "/parts/" + j;
                if (!known.contains(part)) {
                    problems.add(FieldProblem.body(place, "unknown-code"));
                } else if (!seen.add(part)) {
                    problems.add(FieldProblem.body(place, "duplicate"));
                }
            }
        }
    }

    private void counting(Hierarchy hierarchy) {
        BitSet[] leaves = hierarchy.leaves();
        for (Hierarchy.Edge edge : hierarchy.ordered()) {
            if (overlaps(edge, leaves)) {
                refuse(edge.at(), "parts-overlap");
                continue;
            }
            BitSet parts = Hierarchy.union(edge, leaves);
            BitSet beyond = (BitSet) parts.clone();
            beyond.andNot(leaves[edge.total()]);
            if (!beyond.isEmpty() || (!edge.remainder() && !parts.equals(leaves[edge.total()]))) {
                refuse(edge.at(), "sums-disagree");
            }
        }
    }

    private static boolean overlaps(Hierarchy.Edge edge, BitSet[] leaves) {
        BitSet seen = new BitSet();
        for (int part : edge.parts()) {
            if (seen.intersects(leaves[part])) {
                return true;
            }
            seen.or(leaves[part]);
        }
        return false;
    }

    private void refuse(int sum, String code) {
        problems.add(FieldProblem.body(at + "/sums/" + sum, code));
    }
}
