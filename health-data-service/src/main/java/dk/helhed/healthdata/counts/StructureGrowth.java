package dk.helhed.healthdata.counts;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What may change in the structure of a dataset that has releases: codes, sums, measures and dimensions' texts may come. */
public final class StructureGrowth {

    private StructureGrowth() {}

    public static List<FieldProblem> check(Structure before, Structure after) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!sameDimensions(before, after)) {
            problems.add(FieldProblem.body("/structure/dimensions", "immutable-in-use"));
        }
        Map<String, Measure> measures = new HashMap<>();
        after.measures().forEach(measure -> measures.put(measure.code(), measure));
        for (Measure measure : before.measures()) {
            Measure now = measures.get(measure.code());
            if (now == null || !sameMeaning(measure, now)) {
                problems.add(FieldProblem.body("/structure/measures", "immutable-in-use"));
                break;
            }
        }
        return problems;
    }

    private static boolean sameDimensions(Structure before, Structure after) {
        if (before.dimensions().size() != after.dimensions().size()) {
            return false;
        }
        for (int i = 0; i < before.dimensions().size(); i++) {
            Dimension was = before.dimensions().get(i);
            Dimension is = after.dimensions().get(i);
            boolean same = was.code().equals(is.code())
                    && was.role() == is.role()
                    && Objects.equals(was.total(), is.total())
                    && new HashSet<>(is.codeNames()).containsAll(was.codeNames());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMeaning(Measure was, Measure is) {
        return was.counts() == is.counts()
                && Objects.equals(was.denominator(), is.denominator())
                && Objects.equals(was.persons(), is.persons())
                && Objects.equals(was.indicator(), is.indicator())
                && was.byNumber().equals(is.byNumber());
    }
}
