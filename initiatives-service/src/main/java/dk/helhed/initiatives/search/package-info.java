/** Search over frames and all within them. */
@NullMarked
package dk.helhed.initiatives.search;

import org.jspecify.annotations.NullMarked;
