/** What makes a change safe to repeat and safe to race: versions, ETags and idempotency keys. */
@NullMarked
package dk.helhed.kit.concurrency;

import org.jspecify.annotations.NullMarked;
