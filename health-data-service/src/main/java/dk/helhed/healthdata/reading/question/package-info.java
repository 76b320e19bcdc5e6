/** What a reader may ask, read from a query string or a body into one canonical question, and written as one address. */
@NullMarked
package dk.helhed.healthdata.reading.question;

import org.jspecify.annotations.NullMarked;
