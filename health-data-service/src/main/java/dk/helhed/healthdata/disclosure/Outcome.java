package dk.helhed.healthdata.disclosure;

/** What came of protecting a cube. */
public sealed interface Outcome {

    /**
     * It can be shown.
     *
     * @param shown by measure, then by coordinate
     */
    record Shown(boolean[][] shown) implements Outcome {}

    /** Nothing of it can be shown. @param problem a code, worded as {@code field.<code>} */
    record Refused(String problem) implements Outcome {}
}
