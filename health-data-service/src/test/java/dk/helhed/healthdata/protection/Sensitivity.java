package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.EventsPerPerson;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which cells are primary: those that the policy itself forbids to learn.
 *
 * <p>k-disclosure needs no mark of its own. A member of a total learns all about the others in one of its parts when the
 * rest has at most k persons; but then the rest's own cells count 1 to k, are primary, and could not have a range of at
 * least k values if both that total and that part were shown.
 */
final class Sensitivity {

    private final Figures figures;
    private final ProtectionPolicy policy;
    private final Map<String, Measure> measures = new HashMap<>();

    private Sensitivity(Figures figures, ProtectionPolicy policy) {
        this.figures = figures;
        this.policy = policy;
        figures.measures().forEach(measure -> measures.put(measure.name(), measure));
    }

    static BitSet primaries(Figures figures, ProtectionPolicy policy) {
        Sensitivity sensitivity = new Sensitivity(figures, policy);
        BitSet primaries = new BitSet();
        for (int cell = 0; cell < figures.cube().cells(); cell++) {
            if (figures.cube().count(cell) > 0 && sensitivity.isPrimary(cell)) {
                primaries.set(cell);
            }
        }
        return primaries;
    }

    private boolean isPrimary(int cell) {
        boolean isSmall = figures.cube().count(cell) < policy.minFrequency();
        @Nullable Measure measure = measures.get(figures.measure(cell));
        if (measure == null) {
            return isSmall && policy.isComplementProtected();
        }
        return isSmall || isOfSmallGroup(cell, measure) || isOfFewPersons(cell, measure);
    }

    private boolean isOfSmallGroup(int cell, Measure measure) {
        if (measure.denominator() == null) {
            return false;
        }
        return figures.cube().count(figures.of(cell, measure.denominator())) < policy.minGroup();
    }

    private boolean isOfFewPersons(int cell, Measure measure) {
        @Nullable EventsPerPerson spread = figures.spreads().get(measure.name());
        if (spread == null) {
            return false;
        }
        int group = figures.group(cell);
        long top = spread.eventsOfTop(group, policy.dominantContributors());
        return spread.persons(group) < policy.minFrequency()
                || top * 100 > policy.dominantPercent() * figures.cube().count(cell);
    }
}
