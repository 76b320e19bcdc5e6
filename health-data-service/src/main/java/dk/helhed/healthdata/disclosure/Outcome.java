package dk.helhed.healthdata.disclosure;

import java.util.List;

/** What came of protecting a cube. */
public sealed interface Outcome {

    /**
     * It can be shown.
     *
     * @param shown by measure, then by coordinate
     */
    record Shown(boolean[][] shown) implements Outcome {}

    /**
     * Nothing of it can be shown.
     *
     * @param problem a code, worded as {@code field.<code>}
     * @param cells what nothing can hide; as secret as the counts
     */
    record Refused(String problem, List<String> cells) implements Outcome {

        public Refused(String problem) {
            this(problem, List.of());
        }
    }
}
