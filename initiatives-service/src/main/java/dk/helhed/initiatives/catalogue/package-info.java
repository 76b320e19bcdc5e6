/** Whole catalogues of initiatives in and out, as the tables that municipalities have them in. */
@NullMarked
package dk.helhed.initiatives.catalogue;

import org.jspecify.annotations.NullMarked;
