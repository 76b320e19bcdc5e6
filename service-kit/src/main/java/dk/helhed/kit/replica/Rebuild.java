package dk.helhed.kit.replica;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rebuild of a replica, as an operator follows it. */
@Schema(name = "Rebuild")
record Rebuild(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID id,

        @Schema(examples = "plans.area.v1") String replica,

        @Schema(
                description =
                        "EQUAL: the replica was right and was left alone. REPLACED: it was wrong and is right now."
                                + " FAILED and INTERRUPTED: nothing was changed; start another.",
                examples = "REPLACED")
        State state,

        @Schema(examples = "1204") long recordsRead,

        @Schema(description = "How many there were when it was looked at last.", examples = "1204")
        long recordsToRead,

        @Schema(
                description = "Records that cannot be understood; the rows of their keys stay as they are.",
                examples = "0")
        long unreadable,

        @Schema(examples = "1") @Nullable Long rowsAdded,
        @Schema(examples = "0") @Nullable Long rowsChanged,
        @Schema(examples = "0") @Nullable Long rowsRemoved,

        @Schema(
                description = "SHA-256 of the replica as it was.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String liveDigest,

        @Schema(
                description = "SHA-256 of what the topic says.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String rebuiltDigest,

        @Schema(examples = "the topic holds nothing") @Nullable
        String reason,

        @Schema(examples = "2026-01-04T09:30:00Z") Instant requestedAt,
        @Schema(examples = "aarhus-operator") String requestedBy,
        @Schema(examples = "2026-01-04T09:30:04Z") @Nullable Instant endedAt,
        @Schema(examples = "3") long version) {

    /** How far it is, or how it ended. */
    @Schema(name = "RebuildState")
    enum State {
        RUNNING,
        EQUAL,
        REPLACED,
        FAILED,
        INTERRUPTED
    }
}
