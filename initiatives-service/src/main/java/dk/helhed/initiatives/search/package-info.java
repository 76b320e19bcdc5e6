/** Full-text search over frames and everything in them. */
@NullMarked
package dk.helhed.initiatives.search;

import org.jspecify.annotations.NullMarked;
