/** The versions of budgets: the current one counts, the others stay readable. */
@NullMarked
package dk.helhed.initiatives.revision;

import org.jspecify.annotations.NullMarked;
