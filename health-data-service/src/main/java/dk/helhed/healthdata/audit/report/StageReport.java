package dk.helhed.healthdata.audit.report;

/**
 * One attack that was tried.
 *
 * @param known how many unknowns it determined that were not known before, primary or not
 * @param findings how many primaries fell to it
 */
public record StageReport(Attack attack, int known, int findings, long milliseconds) {}
