/** Every place that a figure can be about. */
@NullMarked
package dk.helhed.healthdata.area;

import org.jspecify.annotations.NullMarked;
