package dk.helhed.healthdata.release;

import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.HiddenShare;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.disclosure.AuditRun;
import dk.helhed.healthdata.disclosure.AuditSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What leaves the vault of an audit: its verdict, and what the published pattern shows anyway. How many counts are small, how
 * narrow their ranges are and how long it took would each say something about the true counts.
 */
@Schema(name = "ReleaseAudit")
record ReleaseAudit(
        Verdict verdict,

        @Schema(
                description =
                        "PASSED says that for each hidden small count two values at least this far apart are possible.",
                examples = "3")
        int width,

        @Schema(
                description = "Counts, those of earlier releases and of those about the same people included.",
                examples = "1536")
        int cells,

        @Schema(examples = "2304") int equations,

        @Schema(examples = "412") int hidden,

        @Schema(description = "What was tried, in this order.")
        List<Attack> attacks,

        @Schema(description = "How much of each code is hidden.")
        List<Share> shares) {

    /** One attack. */
    @Schema(name = "AuditAttack")
    record Attack(
            @Schema(examples = "RANK") String attack,

            @Schema(description = "Whether it found out a hidden small count.")
            boolean found) {}

    /** What is hidden of one code. */
    @Schema(name = "AuditShare")
    record Share(
            @Schema(examples = "area") String dimension,

            @Schema(examples = "0751") String code,

            @Schema(examples = "96") int cells,

            @Schema(examples = "21") int hidden) {

        private HiddenShare drawn() {
            return new HiddenShare(dimension, code, cells, hidden, 0, null);
        }
    }

    static ReleaseAudit of(AuditSummary audit) {
        return new ReleaseAudit(
                audit.verdict(),
                audit.width(),
                audit.cells(),
                audit.equations(),
                audit.hidden(),
                audit.stages().stream()
                        .map(stage -> new Attack(stage.attack(), stage.leaks() > 0))
                        .toList(),
                audit.shares().stream()
                        .filter(share -> !share.code().equals(AuditRun.NO_CODE))
                        .map(share -> new Share(share.dimension(), share.code(), share.cells(), share.hidden()))
                        .toList());
    }

    /** Draws it, as SVG: how much of each code is hidden. */
    String picture() {
        return AuditPicture.of(new AuditPicture.Facts(
                verdict,
                width,
                cells,
                equations,
                hidden,
                shares.stream().map(Share::drawn).toList(),
                null));
    }
}
