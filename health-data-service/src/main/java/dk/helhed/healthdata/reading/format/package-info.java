/** The formats that answers are written in: all of them say the same of the same cells. */
@NullMarked
package dk.helhed.healthdata.reading.format;

import org.jspecify.annotations.NullMarked;
