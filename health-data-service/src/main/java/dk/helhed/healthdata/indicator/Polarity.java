package dk.helhed.healthdata.indicator;

/** Which way is better, for those who compare. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
