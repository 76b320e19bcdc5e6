package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the attacker tried and how far it came, without a count or the name of a count that it found out. */
public record AuditSummary(
        Verdict verdict,

        String fingerprint,

        int width,

        int cells,

        int equations,

        int primaries,

        int hidden,

        int safe,

        int undecided,

        @Nullable Long narrowest,

        Map<String, Integer> widths,

        Map<String, Integer> leaks,

        int repairs,

        List<Stage> stages,

        List<Share> shares,

        long milliseconds) {

    /** One attack. */
    public record Stage(String attack, int leaks, long milliseconds) {}

    /** What is hidden of one code, and how tight it is there. */
    public record Share(
            String dimension,

            String code,

            int cells,

            int hidden,

            int primaries,

            @Nullable Long narrowest) {}

    static AuditSummary of(AuditReport report, int repairs, PatternSize size) {
        Map<String, Integer> widths = new TreeMap<>();
        report.widths().forEach((width, count) -> widths.put(Long.toString(width), count));
        Map<String, Integer> leaks = new TreeMap<>();
        report.findings().forEach(finding -> leaks.merge(finding.attack().name(), 1, Integer::sum));
        return new AuditSummary(
                report.verdict(),
                report.fingerprint(),
                report.width(),
                size.cells(),
                size.equations(),
                report.size().primaries(),
                size.hidden(),
                report.safe(),
                report.undecided().size(),
                report.narrowest(),
                widths,
                leaks,
                repairs,
                report.stages().stream()
                        .map(stage -> new Stage(stage.attack().name(), stage.findings(), stage.milliseconds()))
                        .toList(),
                report.shares().stream()
                        .map(share -> new Share(
                                share.by(),
                                share.label(),
                                share.cells(),
                                share.hidden(),
                                share.primaries(),
                                share.narrowest()))
                        .toList(),
                report.milliseconds());
    }

    /** Why it must not be published, null where it may be. */
    public @Nullable String problem() {
        return switch (verdict) {
            case PASSED -> null;
            case FAILED -> "audit-failed";
            case NOT_PROVEN -> "audit-not-proven";
            case TIMED_OUT -> "audit-timed-out";
        };
    }
}
