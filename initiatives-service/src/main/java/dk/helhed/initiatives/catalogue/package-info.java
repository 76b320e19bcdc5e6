/** Whole catalogues of initiatives, imported and exported as the tables that municipalities keep them in. */
@NullMarked
package dk.helhed.initiatives.catalogue;

import org.jspecify.annotations.NullMarked;
