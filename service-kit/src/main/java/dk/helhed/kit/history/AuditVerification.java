package dk.helhed.kit.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the audit trail is as it was written. */
@Schema(name = "AuditVerification")
record AuditVerification(
        @Schema(description = "True where nothing was changed, removed, added or moved.")
        boolean whole,

        @Schema(description = "How many rows were checked; up to the first broken place.", examples = "42")
        long rows,

        @Schema(description = "Null where the trail is whole.") @Nullable
        Break firstBroken,

        @Schema(description = "The end of the trail; keep it outside, and ask later whether it still holds.")
        Place head,

        @Schema(description = "Whether the trail still has the hash that was asked about; null where none was.")
        @Nullable
        Boolean anchorHolds) {

    /** A place in the trail, and its hash. */
    @Schema(name = "AuditPlace")
    record Place(
            @Schema(examples = "42") long position,

            @Schema(
                    description = "SHA-256 in hexadecimal; empty where the trail is.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {}

    /** The first place that is not as it was written. */
    @Schema(name = "AuditBreak")
    record Break(@Schema(examples = "17") long position, Fault fault) {}

    /** What is wrong at a place. */
    @Schema(name = "AuditFault")
    enum Fault {
        /** The row is not the one that was written there. */
        CHANGED,
        /** There is no row. */
        MISSING,
        /** There is a row that was never chained. */
        ADDED
    }
}
