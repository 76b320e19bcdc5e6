package dk.helhed.healthdata.page.text;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that follows from figures.
 *
 * @param anchor of the figure that it is about; null where it is about many
 */
public record Sentence(String text, @Nullable String anchor) {}
