package dk.helhed.healthdata.counts;

import java.util.List;

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
            return isFew(persons) || isDominated(count, ofFewest(measure, counts));
        }
        return measure.denominator() != null && tellsOfAll(count, counts[structure.measure(measure.denominator())]);
    }

    /** What a count of few must be able to be, for all that anyone knows. */
    long reach() {
        return policy.upperSafe() ? policy.minFrequency() : 0;
    }

    /**
     * The same for any count. Where a few persons had nearly all events, nobody may know that there were not so many more that
     * they would be no longer nearly all: whoever had some of the others would know theirs too well (handbook on SDC, upper
     * protection level of the dominance rule).
     */
    long reach(int index, long[] counts) {
        Measure measure = measures.get(index);
        long most = measure.ofEvents() ? ofFewest(measure, counts) : 0;
        return isDominated(counts[index], most)
                ? Math.max(reach(), Math.ceilDiv(100 * most, policy.dominancePercent()))
                : reach();
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

    /** (n, p) dominance. */
    private boolean isDominated(long events, long most) {
        return events > 0 && most * 100 > events * policy.dominancePercent();
    }

    /** The most events that n persons had; where the repetitions are not known, that they can have had. */
    private long ofFewest(Measure measure, long[] counts) {
        long persons = counts[structure.measure(String.valueOf(measure.persons()))];
        if (measure.byNumber().isEmpty()) {
            return counts[structure.measure(measure.code())] - Math.max(0, persons - policy.dominators());
        }
        long most = 0;
        long left = policy.dominators();
        List<Repeat> falling = measure.byNumber().stream()
                .sorted((a, b) -> Integer.compare(b.events(), a.events()))
                .toList();
        for (Repeat repeat : falling) {
            long taken = Math.min(left, counts[structure.measure(repeat.measure())]);
            most += taken * repeat.events();
            left -= taken;
        }
        return most;
    }
}
