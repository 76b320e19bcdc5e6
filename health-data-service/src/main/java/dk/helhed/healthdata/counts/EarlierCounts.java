package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.table.CellDisclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier releases showed of each count. A count that is the same as before is one unknown with it: whoever compares
 * two releases assumes that most of them did not change.
 */
final class EarlierCounts {

    /** A value that a count had in an earlier release, and whether anyone saw it. */
    static final class Version {
        final long value;
        boolean known;
        boolean primary;
        long reach;
        int cell = -1;

        Version(long value) {
            this.value = value;
        }
    }

    private final Map<String, List<Version>> versions = new HashMap<>();
    private final long visible;

    /** @param visible the least difference that may be seen between two releases */
    EarlierCounts(List<EarlierRelease> releases, long visible) {
        this.visible = visible;
        for (EarlierRelease release : releases) {
            Cube cube = release.cube();
            CountKeys keys = CountKeys.of(cube.shape(), release.dataset());
            SafetyRule rule = new SafetyRule(cube.shape().structure(), release.policy());
            for (int at = 0; at < cube.shape().size(); at++) {
                long[] group = cube.group(at);
                for (int measure = 0; measure < cube.measures(); measure++) {
                    Version version = add(keys.of(measure, at), cube.count(measure, at));
                    version.known |= release.shown()[measure][at];
                    version.primary |= rule.isPrimary(measure, group);
                    version.reach = Math.max(version.reach, rule.reach(measure, group));
                }
            }
        }
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    private Version add(String key, long value) {
        List<Version> all = versions.computeIfAbsent(key, added -> new ArrayList<>(1));
        for (Version version : all) {
            if (version.value == value) {
                return version;
            }
        }
        Version version = new Version(value);
        all.add(version);
        return version;
    }

    /** The cell that the count already has, and null where it was never published or has changed. */
    @Nullable
    Version of(String key, long value) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.value == value)
                .findFirst()
                .orElse(null);
    }

    /** The values that a count had where nobody saw it. */
    List<Version> hidden(String key) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> !version.known)
                .toList();
    }

    /** What was shown stays known; what was once hidden stays hidden. */
    CellDisclosure disclosure(String key, long value) {
        Version same = of(key, value);
        if (same != null && same.known) {
            return CellDisclosure.KNOWN;
        }
        boolean wasHidden = versions.getOrDefault(key, List.of()).stream().anyMatch(version -> !version.known);
        return wasHidden ? CellDisclosure.WITHHELD : CellDisclosure.OPEN;
    }

    /** Whether an earlier release had to hide it, by its own policy and for what else it counts of these people. */
    boolean isPrimary(String key, long value) {
        Version same = of(key, value);
        return same != null && same.primary && !same.known;
    }

    /** What the count must be able to be by the policies of earlier releases. */
    long reach(String key, long value) {
        Version same = of(key, value);
        return same == null ? 0 : same.reach;
    }

    /** Whether the count differs by so few from one that was shown that the difference would reveal them. */
    boolean isNearAnother(String key, long value) {
        return versions.getOrDefault(key, List.of()).stream()
                .anyMatch(version ->
                        version.known && version.value != value && Math.abs(version.value - value) < visible);
    }
}
