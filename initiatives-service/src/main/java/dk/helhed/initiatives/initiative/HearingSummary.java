package dk.helhed.initiatives.initiative;

/**
 * How far the hearings of an initiative have come.
 *
 * @param open today lies in the period of one
 * @param over there is one, and the periods of all have ended
 * @param summarised each that is over has its summary
 * @param unmoderated how many responses nobody has published or withheld yet
 */
public record HearingSummary(boolean open, boolean over, boolean summarised, long unmoderated) {

    public static final HearingSummary NONE = new HearingSummary(false, false, true, 0);
}
