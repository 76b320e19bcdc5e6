package dk.helhed.healthdata.counts;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is wrong with a dimension's sums: unknown and repeated codes, cycles, people who would be counted twice, and
 * codes whose total does not say what it consists of.
 */
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
        if (check.problems.isEmpty()) {
            check.total(hierarchy);
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
            if (!isWithin(parts, leaves[edge.total()]) || (!edge.remainder() && !parts.equals(leaves[edge.total()]))) {
                refuse(edge.at(), "sums-disagree");
            }
        }
    }

    /** Figures that add up without the structure saying so would be hidden as if they did not. */
    private void total(Hierarchy hierarchy) {
        List<String> codes = dimension.codeNames();
        int total = codes.indexOf(dimension.total());
        if (total < 0 || codes.size() == 1) {
            return;
        }
        if (hierarchy.ordered().stream().noneMatch(edge -> edge.total() == total)) {
            problems.add(FieldProblem.body(at + "/total", "total-without-parts"));
            return;
        }
        BitSet[] leaves = hierarchy.leaves();
        for (int code = 0; code < codes.size(); code++) {
            if (!isWithin(leaves[code], leaves[total])) {
                problems.add(FieldProblem.body(at + "/codes/" + code + "/code", "outside-total", codes.get(total)));
            }
        }
    }

    /**
     * Everybody knows what lies in what: who knows the figure of a place and of a place in it knows that of the rest.
     *
     * @param at the JSON Pointer of the dimension
     * @param parents what each known area lies in
     */
    static List<FieldProblem> ofPlaces(Dimension dimension, String at, Map<String, String> parents) {
        HierarchyCheck check = new HierarchyCheck(dimension, at);
        Hierarchy hierarchy = Hierarchy.of(dimension);
        if (hierarchy.cyclic().isEmpty()) {
            check.places(hierarchy.leaves(), parents);
        }
        return check.problems;
    }

    private void places(BitSet[] leaves, Map<String, String> parents) {
        List<String> codes = dimension.codeNames();
        for (int code = 0; code < codes.size(); code++) {
            String place = parents.get(codes.get(code));
            while (place != null && !codes.contains(place)) {
                place = parents.get(place);
            }
            if (place != null && !isWithin(leaves[code], leaves[codes.indexOf(place)])) {
                problems.add(FieldProblem.body(at + "/codes/" + code + "/code", "outside-its-place", place));
            }
        }
    }

    private static boolean isWithin(BitSet leaves, BitSet whole) {
        BitSet outside = (BitSet) leaves.clone();
        outside.andNot(whole);
        return outside.isEmpty();
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
