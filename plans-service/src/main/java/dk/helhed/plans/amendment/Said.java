package dk.helhed.plans.amendment;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an act.
 *
 * @param reference where the body's own minutes say it
 */
record Said(@Nullable String reason, @Nullable String reference) {

    static final Said NOTHING = new Said(null, null);
}
