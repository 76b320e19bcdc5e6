/** Work that is done aside from a request: on a thread that may take its time, or by itself, round by round. */
@NullMarked
package dk.helhed.kit.work;

import org.jspecify.annotations.NullMarked;
