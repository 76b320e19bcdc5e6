package dk.helhed.healthdata.counts;

import java.util.List;
import java.util.function.ToLongFunction;

/** Which counts are of so few people that they may not be pinned down, by the policy of their dataset. */
final class SafetyRule {

    private final List<Measure> measures;
    private final Structure structure;
    private final Policy policy;

    SafetyRule(Structure structure, Policy policy) {
        this.structure = structure;
        this.measures = structure.measures();
        this.policy = policy;
    }

    /** @param counts those of one group of people, by measure */
    boolean isPrimary(int index, long[] counts) {
        Measure measure = measures.get(index);
        long count = counts[index];
        if (isFew(count)) {
            return true;
        }
        if (measure.ofEvents()) {
            long persons = counts[structure.measure(String.valueOf(measure.persons()))];
            return isFew(persons)
                    || isDominated(measure, count, persons, repeat -> counts[structure.measure(repeat.measure())]);
        }
        return measure.denominator() != null && tellsOfAll(count, counts[structure.measure(measure.denominator())]);
    }

    long reach() {
        return policy.upperSafe() ? policy.minFrequency() : 0;
    }

    boolean isFew(long count) {
        return count > 0 && count < policy.minFrequency();
    }

    /** A share of a group so small that it is not shown, few or not. */
    boolean isWithheld(int index, long[] counts) {
        String denominator = measures.get(index).denominator();
        if (denominator == null) {
            return false;
        }
        long group = counts[structure.measure(denominator)];
        return group > 0 && group < policy.minGroup();
    }

    /** That all of a group have something, or all but so few, says it of each of them. */
    private boolean tellsOfAll(long count, long group) {
        return policy.complement() && count > 0 && group - count <= policy.kDisclosure();
    }

    /** (n, p) dominance; where the repetitions are not known, the most that the n persons can have had. */
    private boolean isDominated(Measure measure, long events, long persons, ToLongFunction<Repeat> having) {
        if (events == 0) {
            return false;
        }
        long most = events - Math.max(0, persons - policy.dominators());
        if (!measure.byNumber().isEmpty()) {
            most = 0;
            long left = policy.dominators();
            List<Repeat> falling = measure.byNumber().stream()
                    .sorted((a, b) -> Integer.compare(b.events(), a.events()))
                    .toList();
            for (Repeat repeat : falling) {
                long taken = Math.min(left, having.applyAsLong(repeat));
                most += taken * repeat.events();
                left -= taken;
            }
        }
        return most * 100 > events * policy.dominancePercent();
    }
}
