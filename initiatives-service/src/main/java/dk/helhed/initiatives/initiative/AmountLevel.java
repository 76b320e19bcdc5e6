package dk.helhed.initiatives.initiative;

/** Where the amount that an initiative lives on sits. */
public enum AmountLevel {
    TRACK,
    INITIATIVE
}
