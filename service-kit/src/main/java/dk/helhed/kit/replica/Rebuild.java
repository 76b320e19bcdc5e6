package dk.helhed.kit.replica;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rebuild of a replica, as an operator follows it. */
@Schema(name = "Rebuild")
record Rebuild(
        UUID id,

        @Schema(examples = "plans.area.v1") String replica,

        @Schema(
                description =
                        "EQUAL: the replica was right and was left alone. REPLACED: it was wrong and is right now."
                                + " FAILED and INTERRUPTED: nothing was changed; start another.")
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

        Instant requestedAt,
        @Schema(examples = "aarhus-operator") String requestedBy,
        @Nullable Instant endedAt,
        long version) {

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
