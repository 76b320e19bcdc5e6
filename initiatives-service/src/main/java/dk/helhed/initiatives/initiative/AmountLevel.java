package dk.helhed.initiatives.initiative;

/** Where the amount that funds an initiative is set. */
public enum AmountLevel {
    TRACK,
    INITIATIVE
}
