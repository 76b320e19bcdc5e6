/** A whole version of a dataset as files, made once by a job and the same for ever. */
@NullMarked
package dk.helhed.healthdata.reading.bulk;

import org.jspecify.annotations.NullMarked;
