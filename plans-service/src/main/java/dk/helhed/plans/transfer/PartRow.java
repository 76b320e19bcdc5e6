package dk.helhed.plans.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it was read.
 *
 * @param view as its own operation answers it
 * @param recordedAs the state that it was recorded in; null where it was driven
 */
public record PartRow(
        UUID id, UUID parentId, Object view, @Nullable String recordedAs) {

    public PartRow(UUID id, UUID parentId, Object view) {
        this(id, parentId, view, null);
    }
}
