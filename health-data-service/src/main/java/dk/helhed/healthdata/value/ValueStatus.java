package dk.helhed.healthdata.value;

/**
 * What a reader is told of a figure. Which of the reasons for hiding it led to {@code SUPPRESSED} is never told: it would
 * hand an attacker a bound.
 */
public enum ValueStatus {
    PUBLISHED,
    SUPPRESSED,
    NOT_AVAILABLE,
    WITHDRAWN
}
