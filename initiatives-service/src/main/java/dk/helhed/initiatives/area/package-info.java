/** The housing areas, as plans-service states them. */
@NullMarked
package dk.helhed.initiatives.area;

import org.jspecify.annotations.NullMarked;
