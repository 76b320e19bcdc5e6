package dk.helhed.initiatives.initiative;

import org.jspecify.annotations.Nullable;

/**
 * An initiative that was written, with what its neighbours are to know of it.
 *
 * @param wasPublished whether the neighbours knew of it before the change
 * @param activity what happened; null where it is only published again
 */
record PublishedChange(
        Initiative initiative,
        boolean wasPublished,
        @Nullable ActivityEntry activity) {}
