/** The money that a municipality sets aside: frames, their initiatives, and the plans that it goes to. */
@NullMarked
package dk.helhed.initiatives;

import org.jspecify.annotations.NullMarked;
