package dk.helhed.kit.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the page after this one; null, but always there, on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Send it as cursor to read the next page; null on the last one.",
                examples = "ODMxZjRhMGMwMTk4YzZmMg",
                nullable = true)
        @Nullable
        String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
