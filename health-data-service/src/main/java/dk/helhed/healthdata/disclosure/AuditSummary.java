package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.HiddenShare;
import dk.helhed.healthdata.audit.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the attacker tried and how far it came, without a count or the name of a count that it found out. */
@Schema(name = "ReleaseAudit")
public record AuditSummary(
        @Schema(examples = "PASSED") Verdict verdict,

        @Schema(
                description = "SHA-256 of table, pattern and width.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String fingerprint,

        @Schema(description = "How far apart two values of each hidden small count had to be possible.", examples = "3")
        int width,

        @Schema(
                description = "Counts, those of earlier releases and those that can be worked out included.",
                examples = "1536")
        int cells,

        @Schema(examples = "2304") int equations,

        @Schema(description = "Counts that must not be found out.", examples = "87")
        int primaries,

        @Schema(examples = "412") int hidden,

        @Schema(
                description = "Of the primaries: those of which two tables are known that are far enough apart.",
                examples = "87")
        int safe,

        @Schema(description = "Neither shown to be safe nor found out.", examples = "0")
        int undecided,

        @Schema(description = "The narrowest range of them all, as far as it was explored.", examples = "3") @Nullable
        Long narrowest,

        @Schema(description = "How many have a range of at least which width.", examples = "{\"3\": 87}")
        Map<String, Integer> widths,

        @Schema(description = "How many leaks each attack found.", examples = "{\"PEELING\": 0}")
        Map<String, Integer> leaks,

        @Schema(
                description =
                        "How often more was hidden because an attack had found something; all attacks then started again.",
                examples = "0")
        int repairs,

        List<Stage> stages,

        List<Share> shares,

        @Schema(examples = "1800") long milliseconds) {

    /** One attack. */
    @Schema(name = "AuditStage")
    public record Stage(
            @Schema(examples = "RANK") String attack,

            @Schema(examples = "0") int leaks,

            @Schema(examples = "120") long milliseconds) {}

    /** What is hidden of one code, and how tight it is there. */
    @Schema(name = "AuditShare")
    public record Share(
            @Schema(examples = "area") String dimension,

            @Schema(examples = "0751") String code,

            @Schema(examples = "96") int cells,

            @Schema(examples = "21") int hidden,

            @Schema(examples = "6") int primaries,

            @Schema(examples = "3") @Nullable Long narrowest) {

        private HiddenShare ofAudit() {
            return new HiddenShare(dimension, code, cells, hidden, primaries, narrowest);
        }
    }

    static AuditSummary of(AuditReport report, int repairs) {
        Map<String, Integer> widths = new TreeMap<>();
        report.widths().forEach((width, count) -> widths.put(Long.toString(width), count));
        Map<String, Integer> leaks = new TreeMap<>();
        report.findings().forEach(finding -> leaks.merge(finding.attack().name(), 1, Integer::sum));
        return new AuditSummary(
                report.verdict(),
                report.fingerprint(),
                report.width(),
                report.size().cells(),
                report.size().equations(),
                report.size().primaries(),
                report.size().hidden(),
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

    /** Draws it, as SVG: how wide the ranges are, and how much of each code is hidden and how tightly. */
    public String picture() {
        Map<Long, Integer> byWidth = new TreeMap<>();
        widths.forEach((least, count) -> byWidth.put(Long.valueOf(least), count));
        return AuditPicture.of(new AuditPicture.Facts(
                verdict,
                width,
                cells,
                equations,
                hidden,
                primaries,
                safe,
                leaks.values().stream().mapToInt(Integer::intValue).sum(),
                undecided,
                narrowest,
                byWidth,
                shares.stream()
                        .filter(share -> !share.code().equals(AuditRun.NO_CODE))
                        .map(Share::ofAudit)
                        .toList(),
                milliseconds));
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
