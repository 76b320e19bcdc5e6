/** All formats hold the same, read by decoders of our own and by those of others. */
@NullMarked
package dk.helhed.healthdata.reading.format;

import org.jspecify.annotations.NullMarked;
