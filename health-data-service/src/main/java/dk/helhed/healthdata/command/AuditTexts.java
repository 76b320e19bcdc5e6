package dk.helhed.healthdata.command;

import dk.helhed.healthdata.audit.report.AuditReport;

/** What an audit came to, in a sentence. */
final class AuditTexts {

    private AuditTexts() {}

    static String verdict(AuditReport report) {
        int found = report.findings().size();
        return switch (report.verdict()) {
            case PASSED -> "The audit passed: nothing that is hidden can be found out, nor narrowed down too far.";
            case FAILED ->
                "The audit failed: %d %s be found out or narrowed down too far."
                        .formatted(found, found == 1 ? "figure can" : "figures can");
            case NOT_PROVEN ->
                "The audit found no leak, but could not show of %d figures that they are safe."
                        .formatted(report.undecided().size());
            case TIMED_OUT ->
                ("The time was up when the audit had decided %d of %d small figures. Give it more with --minutes, or"
                                + " take coarser codes.")
                        .formatted(
                                report.size().primaries() - report.undecided().size(),
                                report.size().primaries());
        };
    }
}
