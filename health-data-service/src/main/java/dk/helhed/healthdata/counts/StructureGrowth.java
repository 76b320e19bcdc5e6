package dk.helhed.healthdata.counts;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may change in the structure of a dataset that has releases: codes, sums, measures and dimensions' texts may come. */
public final class StructureGrowth {

    private StructureGrowth() {}

    public static List<FieldProblem> check(Structure before, Structure after) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!sameDimensions(before, after)) {
            problems.add(FieldProblem.body("/structure/dimensions", "immutable-in-use"));
        }
        problems.addAll(lostSums(before, after));
        if (!after.annotations()
                .containsAll(before.annotations().stream()
                        .filter(note -> !note.status().mayEnd())
                        .toList())) {
            problems.add(FieldProblem.body("/structure/annotations", "annotation-in-use"));
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

    /** What was published adds up for ever; a later release must be protected with all sums that readers know. */
    private static List<FieldProblem> lostSums(Structure before, Structure after) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0;
                i < Math.min(before.dimensions().size(), after.dimensions().size());
                i++) {
            List<Sum> now = after.dimensions().get(i).sums();
            if (!before.dimensions().get(i).sums().stream()
                    .allMatch(was -> now.stream().anyMatch(is -> says(is, was)))) {
                problems.add(FieldProblem.body("/structure/dimensions/" + i + "/sums", "sum-in-use"));
            }
        }
        return problems;
    }

    /** A total with a remainder may get more parts, as a municipality gets another housing area; any other stays. */
    private static boolean says(Sum is, Sum was) {
        Set<String> parts = new HashSet<>(is.parts());
        return is.total().equals(was.total())
                && is.hasRemainder() == was.hasRemainder()
                && parts.containsAll(was.parts())
                && (is.hasRemainder() || parts.size() == was.parts().size());
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
                // What was linked stays linked: what was published of it stays known.
                && (was.population() == null || was.population().equals(is.population()))
                && was.byNumber().equals(is.byNumber());
    }
}
