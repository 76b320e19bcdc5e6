package dk.helhed.healthdata.audit.report;

/**
 * A primary that does not hold. For the approver only: it says what must not become known.
 *
 * @param least the least value that the attack leaves
 * @param greatest the greatest
 */
public record Finding(String cell, Attack attack, long least, long greatest) {}
