package dk.helhed.plans.followup;

import dk.helhed.plans.milestone.MilestoneSnapshot;
import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be locked today in the place of a locked value: it stands beside that and waits for a reopening. */
@Schema(name = "PendingRevision")
record PendingRevision(
        Kind kind,
        @Schema(examples = "41.9") @Nullable BigDecimal actual,
        boolean suppressed,
        @Schema(examples = "ON_TRACK") String status,
        @Schema(examples = "2022") @Nullable String period,
        @Nullable SourceStamp source,
        @Schema(examples = "3") @Nullable Long release) {

    /** What became of the figure that was locked. */
    @Schema(name = "RevisionKind")
    enum Kind {
        /** The same period has another figure now. */
        REVISED,
        /** A later period of the year, or the first figure at all, has come. */
        NEWER,
        /** The figure was taken back. */
        WITHDRAWN
    }

    /** Null where the figure is what it was when it was locked. */
    static @Nullable PendingRevision between(MilestoneSnapshot locked, MilestoneSnapshot now) {
        if (isSame(locked, now)) {
            return null;
        }
        return new PendingRevision(
                kind(locked, now),
                now.actual(),
                now.suppressed(),
                now.status(),
                now.period(),
                now.source(),
                now.release());
    }

    private static boolean isSame(MilestoneSnapshot locked, MilestoneSnapshot now) {
        return sameNumber(locked.actual(), now.actual())
                && locked.suppressed() == now.suppressed()
                && Objects.equals(locked.period(), now.period())
                && Objects.equals(locked.datasetId(), now.datasetId())
                && Objects.equals(locked.release(), now.release());
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static Kind kind(MilestoneSnapshot locked, MilestoneSnapshot now) {
        if (now.period() == null || isEarlier(now.on(), locked.on())) {
            return Kind.WITHDRAWN;
        }
        return now.period().equals(locked.period()) ? Kind.REVISED : Kind.NEWER;
    }

    private static boolean isEarlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
