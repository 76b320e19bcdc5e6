/** What a storm of callers who hang up leaves behind. */
@NullMarked
package dk.helhed.plans.storm;

import org.jspecify.annotations.NullMarked;
