package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.table.CellDisclosure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be said of each count of a cube, by its policy and by what earlier releases said. */
public final class DisclosureRules {

    private final Cube cube;
    private final CountKeys keys;
    private final SafetyRule rule;
    private final EarlierCounts published;
    private final boolean[] isFigure;

    DisclosureRules(Cube cube, String dataset, Policy policy, EarlierCounts published) {
        Shape shape = cube.shape();
        this.cube = cube;
        this.keys = CountKeys.of(shape, dataset);
        this.rule = new SafetyRule(shape.structure(), policy);
        this.published = published;
        this.isFigure = figures(shape.structure());
    }

    public static DisclosureRules of(Cube cube, Policy policy, List<EarlierRelease> earlier) {
        return new DisclosureRules(cube, "", policy, new EarlierCounts(earlier, policy.minFrequency()));
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
        long value = cube.count(measure, at);
        CellDisclosure before =
                published.isEmpty() ? CellDisclosure.OPEN : published.disclosure(keys.of(measure, at), value);
        if (before != CellDisclosure.OPEN) {
            return before;
        }
        if (!isFigure[measure]) {
            return CellDisclosure.WITHHELD;
        }
        // Of a small group not even that none of it is counted: that says it of each of them.
        if (rule.isWithheld(measure, cube.group(at))) {
            return CellDisclosure.WITHHELD;
        }
        // Everyone may see any other zero: only so does nobody learn more of a hidden count than that it is none.
        return value == 0 ? CellDisclosure.KNOWN : CellDisclosure.OPEN;
    }

    public boolean isPrimary(int measure, int at) {
        return disclosure(measure, at) != CellDisclosure.KNOWN
                && (rule.isPrimary(measure, cube.group(at)) || isPrimaryByWhatWasSaid(measure, at));
    }

    private boolean isPrimaryByWhatWasSaid(int measure, int at) {
        if (published.isEmpty()) {
            return false;
        }
        String key = keys.of(measure, at);
        long value = cube.count(measure, at);
        return published.isNearAnother(key, value) || published.isPrimary(key, value);
    }

    /** Of people whose counts are no figures, but can be worked out from some. */
    public boolean isPrimary(int measure, long[] group) {
        return rule.isPrimary(measure, group);
    }

    public boolean isFew(long count) {
        return rule.isFew(count);
    }

    /** What a primary count below it must be able to be, for all that anyone knows. */
    public long reach(int measure, int at) {
        long reach = rule.reach(measure, cube.group(at));
        return published.isEmpty()
                ? reach
                : Math.max(reach, published.reach(keys.of(measure, at), cube.count(measure, at)));
    }

    /** The same of people whose counts are no figures. */
    public long reach(int measure, long[] group) {
        return rule.reach(measure, group);
    }

    /** The same of a count of few that is none of a measure. */
    public long reach() {
        return rule.reach();
    }
}
