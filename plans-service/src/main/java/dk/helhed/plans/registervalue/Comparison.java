package dk.helhed.plans.registervalue;

/** What a bound indicator reads out of a register. */
enum Comparison {
    /** The area's own figure. */
    VALUE,
    /** The area's figure minus the reference area's of the same period, in points of the unit. */
    GAP_TO_REFERENCE,
    /** The area's figure minus its own of the last period that ended by the baseline's day, in points of the unit. */
    CHANGE
}
