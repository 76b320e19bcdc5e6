package dk.helhed.initiatives.initiative.rules;

/**
 * How far the hearings of an initiative have come.
 *
 * @param open today lies in the period of one
 * @param over there is one, and the periods of all have ended
 * @param summarised each that is over has its summary
 * @param unmoderated how many responses nobody has published or withheld yet
 */
public record HearingProgress(boolean open, boolean over, boolean summarised, long unmoderated) {

    public static final HearingProgress NONE = new HearingProgress(false, false, true, 0);
}
