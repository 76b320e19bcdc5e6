package dk.helhed.plans.amendment;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an act.
 *
 * @param reference where the body's own minutes say it
 */
record ActRemark(@Nullable String reason, @Nullable String reference) {

    static final ActRemark NOTHING = new ActRemark(null, null);
}
