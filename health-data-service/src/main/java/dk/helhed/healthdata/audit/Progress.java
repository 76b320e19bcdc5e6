package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Attack;
import java.time.Duration;

/**
 * How far an audit is.
 *
 * @param attack what is being tried
 * @param decided how many primaries are known to be safe or not
 * @param primaries of how many
 */
public record Progress(Attack attack, int decided, int primaries, Duration elapsed) {}
