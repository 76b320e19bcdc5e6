/** What a figure measures. */
@NullMarked
package dk.helhed.healthdata.indicator;

import org.jspecify.annotations.NullMarked;
