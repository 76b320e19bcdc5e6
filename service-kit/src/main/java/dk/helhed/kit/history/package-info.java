/** What was: every acknowledged change as it was recorded, chained so that nothing of it can be altered unseen. */
@NullMarked
package dk.helhed.kit.history;

import org.jspecify.annotations.NullMarked;
