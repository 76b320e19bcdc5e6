/** A cube of counts: dimensions with their hierarchies, and a count for every combination of their codes. */
@NullMarked
package dk.helhed.healthdata.cube;

import org.jspecify.annotations.NullMarked;
