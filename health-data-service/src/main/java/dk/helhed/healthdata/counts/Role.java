package dk.helhed.healthdata.counts;

/** What a dimension breaks the figures down by. */
public enum Role {
    AREA,
    PERIOD,
    SEX,
    AGE,
    ORIGIN,
    OTHER
}
