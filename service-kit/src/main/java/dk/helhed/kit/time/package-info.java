/** The clock, and identifiers that carry it. */
@NullMarked
package dk.helhed.kit.time;

import org.jspecify.annotations.NullMarked;
