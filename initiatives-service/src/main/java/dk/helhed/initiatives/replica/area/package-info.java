/** The housing areas, as plans-service publishes them. */
@NullMarked
package dk.helhed.initiatives.replica.area;

import org.jspecify.annotations.NullMarked;
