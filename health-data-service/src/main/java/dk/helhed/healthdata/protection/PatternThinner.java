package dk.helhed.healthdata.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shows a hidden cell again when all proofs that use it can do without: they are given back, and looked for once more as
 * if that cell could not be hidden. What hides no fewer cells than before is undone.
 */
final class PatternThinner {

    /** A cell that more proofs use than this can hardly be spared. */
    private static final int MOST_USERS = 12;

    private final Pattern pattern;
    private final BoxSearch boxes;
    private final Map<Integer, Proof> chosen;
    private final Map<Integer, TreeSet<Integer>> usersOf = new TreeMap<>();

    /**
     * Thins what was chosen so far.
     *
     * @param chosen for each primary cell its proof; changed when a better one is found
     */
    PatternThinner(Pattern pattern, BoxSearch boxes, Map<Integer, Proof> chosen) {
        this.pattern = pattern;
        this.boxes = boxes;
        this.chosen = chosen;
        chosen.forEach(this::add);
    }

    /** The cells that may be tried, in their order. */
    List<Integer> cells() {
        return usersOf.keySet().stream().filter(pattern::isSecondary).toList();
    }

    /** Tries to show this cell again; whether fewer are hidden now. */
    boolean spare(int cell) {
        @Nullable TreeSet<Integer> users = usersOf.get(cell);
        if (!pattern.isSecondary(cell) || users == null || users.size() > MOST_USERS) {
            return false;
        }
        int before = pattern.secondaries();
        Map<Integer, Proof> old = new TreeMap<>();
        for (int user : List.copyOf(users)) {
            @Nullable Proof proof = chosen.get(user);
            if (proof != null) {
                old.put(user, proof);
                pattern.release(proof);
            }
        }
        pattern.forbid(cell);
        Map<Integer, Proof> found = again(old, before);
        pattern.allow(cell);
        boolean isBetter = found.size() == old.size() && pattern.secondaries() < before;
        if (isBetter) {
            old.forEach(this::remove);
            found.forEach(this::add);
            chosen.putAll(found);
        } else {
            found.values().forEach(pattern::release);
            old.values().forEach(pattern::take);
        }
        return isBetter;
    }

    /** New proofs for these cells, as long as they hide fewer cells than before. */
    private Map<Integer, Proof> again(Map<Integer, Proof> old, int before) {
        Map<Integer, Proof> found = new TreeMap<>();
        for (int user : new ArrayList<>(old.keySet())) {
            long left = (before - pattern.secondaries()) * Pattern.A_CELL;
            @Nullable Proof proof = left <= 0 ? null : boxes.find(user, left);
            if (proof == null) {
                return found;
            }
            found.put(user, proof);
            pattern.take(proof);
        }
        return found;
    }

    private void add(int user, Proof proof) {
        for (int cell : proof.cells()) {
            usersOf.computeIfAbsent(cell, key -> new TreeSet<>()).add(user);
        }
    }

    private void remove(int user, Proof proof) {
        for (int cell : proof.cells()) {
            @Nullable TreeSet<Integer> users = usersOf.get(cell);
            if (users != null) {
                users.remove(user);
            }
        }
    }
}
