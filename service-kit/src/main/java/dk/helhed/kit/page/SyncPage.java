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

        @Nullable String nextCursor,
        @Nullable String nextModifiedSince) {

    public SyncPage {
        items = List.copyOf(items);
        removed = List.copyOf(removed);
    }
}
