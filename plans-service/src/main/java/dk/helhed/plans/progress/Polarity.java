package dk.helhed.plans.progress;

/** Which way an indicator is good; it decides only where a target is to hold what was there from the start. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
