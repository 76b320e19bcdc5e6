package dk.helhed.kit.history;

import org.jspecify.annotations.Nullable;

/**
 * What one change made of one thing.
 *
 * @param path where the thing is: {@code /v1/plans/…}
 * @param version null where nothing is left
 * @param published whether everyone may read the thing as it is now
 * @param view the thing as its own operation answers it; an empty text where nothing is left
 */
public record Effect(String path, @Nullable Long version, boolean published, Object view) {}
