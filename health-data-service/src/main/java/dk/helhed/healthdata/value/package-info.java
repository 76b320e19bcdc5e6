/** The values in force for each area, indicator and period. */
@NullMarked
package dk.helhed.healthdata.value;

import org.jspecify.annotations.NullMarked;
