package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.table.CellDisclosure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be said of each count of a cube, by its policy and by what earlier releases said. */
public final class DisclosureRules {

    private final Shape shape;
    private final long[][] counts;
    private final SafetyRule rule;
    private final EarlierCounts published;
    private final boolean[] isFigure;

    DisclosureRules(Cube cube, Policy policy, EarlierCounts published) {
        this.shape = cube.shape();
        this.counts = cube.counts();
        this.rule = new SafetyRule(shape.structure(), policy);
        this.published = published;
        this.isFigure = figures(shape.structure());
    }

    public static DisclosureRules of(Cube cube, Policy policy, List<EarlierRelease> earlier) {
        return new DisclosureRules(cube, policy, new EarlierCounts(earlier, policy.minFrequency()));
    }

    /** Persons by their number of events are there to judge the events; they are no figures of their own. */
    public static boolean[] figures(Structure structure) {
        Set<String> repeats = new HashSet<>();
        structure.measures().forEach(measure -> measure.byNumber().forEach(repeat -> repeats.add(repeat.measure())));
        boolean[] figures = new boolean[structure.measures().size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = !repeats.contains(structure.measures().get(i).code());
        }
        return figures;
    }

    public CellDisclosure disclosure(int measure, int at) {
        long value = counts[measure][at];
        CellDisclosure before = published.disclosure(EarlierCounts.key(shape, at, measure), value);
        if (before != CellDisclosure.OPEN) {
            return before;
        }
        if (!isFigure[measure]) {
            return CellDisclosure.WITHHELD;
        }
        // Everyone may see a zero: only so does nobody learn more of a hidden count than that it is none.
        if (value == 0) {
            return CellDisclosure.KNOWN;
        }
        return rule.isWithheld(measure, group(at)) ? CellDisclosure.WITHHELD : CellDisclosure.OPEN;
    }

    public boolean isPrimary(int measure, int at) {
        return disclosure(measure, at) != CellDisclosure.KNOWN
                && (rule.isPrimary(measure, group(at))
                        || published.isNearAnother(EarlierCounts.key(shape, at, measure), counts[measure][at]));
    }

    /** Of people whose counts are no figures, but can be worked out from some. */
    public boolean isPrimary(int measure, long[] group) {
        return rule.isPrimary(measure, group);
    }

    public boolean isFew(long count) {
        return rule.isFew(count);
    }

    /** What a primary count below it must be able to be, for all that anyone knows. */
    public long reach() {
        return rule.reach();
    }

    /** The counts of one coordinate, by measure. */
    public long[] group(int at) {
        long[] group = new long[counts.length];
        for (int measure = 0; measure < group.length; measure++) {
            group[measure] = counts[measure][at];
        }
        return group;
    }
}
