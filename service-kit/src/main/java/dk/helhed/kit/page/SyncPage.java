package dk.helhed.kit.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of which a partner can keep a copy in sync.
 *
 * @param nextModifiedSince what to send as {@code modifiedSince} the next time; only on the last page of what was modified
 */
public record SyncPage<T>(
        List<T> items,

        @Schema(description = "What a copy has to delete; only where modifiedSince was asked for.")
        List<Removed> removed,

        @Schema(
                description = "Send it as cursor to read the next page; null on the last one.",
                examples = "ODMxZjRhMGMwMTk4YzZmMg",
                nullable = true)
        @Nullable
        String nextCursor,

        @Schema(
                description = "On the last page of what was modified: send it as modifiedSince the next time.",
                examples = "ODMxZjRhMGMwMTk4YzZmMjc1NA",
                nullable = true)
        @Nullable
        String nextModifiedSince) {

    public SyncPage {
        items = List.copyOf(items);
        removed = List.copyOf(removed);
    }
}
