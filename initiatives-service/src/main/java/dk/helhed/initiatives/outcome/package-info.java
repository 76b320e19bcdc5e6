/** What came of initiatives: how many were reached, what worked and what did not. */
@NullMarked
package dk.helhed.initiatives.outcome;

import org.jspecify.annotations.NullMarked;
