/** What all answers of the reading API have in common on the wire: addresses, entity tags, how long they hold, files in parts. */
@NullMarked
package dk.helhed.healthdata.reading.http;

import org.jspecify.annotations.NullMarked;
