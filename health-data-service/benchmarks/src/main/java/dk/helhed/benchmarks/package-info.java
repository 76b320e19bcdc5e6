/** Processes of {@code ./helhed bench reading}: one asks, two answer what the service answers, with less between them and the bytes. */
@NullMarked
package dk.helhed.benchmarks;

import org.jspecify.annotations.NullMarked;
