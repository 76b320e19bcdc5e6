/** Mechanism that the three services share; no domain word in it. */
@NullMarked
package dk.helhed.kit;

import org.jspecify.annotations.NullMarked;
