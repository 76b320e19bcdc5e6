/** The figures of a version by question, over HTTP: in each format, kept as bytes, or what it would cost to ask. */
@NullMarked
package dk.helhed.healthdata.reading.data;

import org.jspecify.annotations.NullMarked;
