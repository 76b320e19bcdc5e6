/** How frames and initiatives are closed, and which municipality a query reads for. */
@NullMarked
package dk.helhed.initiatives.read;

import org.jspecify.annotations.NullMarked;
