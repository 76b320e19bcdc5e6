/** A small resource on top of the kit, and what a caller sees of it. */
@NullMarked
package dk.helhed.kit.probe;

import org.jspecify.annotations.NullMarked;
