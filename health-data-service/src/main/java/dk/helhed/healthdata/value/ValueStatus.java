package dk.helhed.healthdata.value;

/**
 * What a reader sees of a figure. Which of the reasons for hiding it led to {@code SUPPRESSED} is never shown: it would
 * hand an attacker a bound.
 */
public enum ValueStatus {
    PUBLISHED,
    SUPPRESSED,
    NOT_AVAILABLE,
    WITHDRAWN
}
