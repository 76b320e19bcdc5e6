/** The rules for amounts in a frame, as arithmetic without side effects. */
@NullMarked
package dk.helhed.initiatives.budget;

import org.jspecify.annotations.NullMarked;
