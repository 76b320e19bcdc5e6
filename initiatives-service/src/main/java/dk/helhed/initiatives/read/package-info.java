/** How frames and initiatives are closed. */
@NullMarked
package dk.helhed.initiatives.read;

import org.jspecify.annotations.NullMarked;
