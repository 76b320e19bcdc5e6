/** Takes a whole plan out as one document or as tables, and in again without a difference. */
@NullMarked
package dk.helhed.plans.transfer;

import org.jspecify.annotations.NullMarked;
