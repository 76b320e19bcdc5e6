/** A whole frame as one answer, with sums that reconcile. */
@NullMarked
package dk.helhed.initiatives.overview;

import org.jspecify.annotations.NullMarked;
