package dk.helhed.initiatives.initiative;

import java.util.Map;

/**
 * An initiative that was made or changed as one of many.
 *
 * @param wasPublished whether the neighbours knew of it before
 */
public record SavedInitiative(Initiative initiative, boolean isNew, boolean wasPublished) {

    ActivityEntry activity(String role) {
        return new ActivityEntry(isNew ? "RECORDED" : "CHANGED", role, Map.of());
    }
}
