/** Texts that people write: what is plain, and what has the shape of a CPR number. */
@NullMarked
package dk.helhed.kit.text;

import org.jspecify.annotations.NullMarked;
