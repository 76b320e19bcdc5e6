package dk.helhed.kit.history;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: what was changed, by whom, when and why, or which closed items were shown to whom. What a
 * thing was changed to is among the versions.
 */
@Schema(name = "AuditEntry")
record AuditEntry(
        @Schema(description = "The place in the municipality's trail, from 1.", examples = "42")
        long position,

        @Schema(
                description = "The collection that the thing is in; reads where closed items were shown.",
                examples = "plans")
        String kind,

        @Schema(
                description = "Of a read the closed item that was shown, empty where it was several.",
                examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String id,

        @Schema(description = "The version that the change made; null where nothing was left.", examples = "3")
        @Nullable
        Long version,

        Instant at,
        @Schema(examples = "aarhus-editor") String client,

        @Schema(description = "Those of the client's roles that the operation asks for.", examples = "[\"editor\"]")
        List<String> roles,

        @Schema(examples = "Rettet efter mødet i styregruppen.") @Nullable
        String reason,

        @Schema(examples = "6f1c6a52-0c5e-4a51-9d0a-6f0a9a2f5f11")
        String requestId,

        @Schema(examples = "PUT /v1/plans/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String operation,

        @Schema(description = "The closed items that a read showed whole; null for a change.") @Nullable
        List<ClosedItem> shown,

        @Schema(
                description = "SHA-256 over the hash before it and this row, in hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    /** The kind of the lines that are of reads. */
    static final String READS = "reads";
}
