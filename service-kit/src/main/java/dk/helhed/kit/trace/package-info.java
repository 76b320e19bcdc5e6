/** One trace from a request to the copy of a neighbour, without anything that a caller wrote. */
@NullMarked
package dk.helhed.kit.trace;

import org.jspecify.annotations.NullMarked;
