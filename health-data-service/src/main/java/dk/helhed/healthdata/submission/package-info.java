/** A register's aggregates on their way in: read as they stream, checked as a whole, taken as a whole or not at all. */
@NullMarked
package dk.helhed.healthdata.submission;

import org.jspecify.annotations.NullMarked;
