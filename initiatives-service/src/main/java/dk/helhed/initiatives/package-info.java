/** What a municipality sets money aside for: frames, their initiatives, and the plans that the money goes to. */
@NullMarked
package dk.helhed.initiatives;

import org.jspecify.annotations.NullMarked;
