/** The rules that amounts in a frame keep, as arithmetic alone. */
@NullMarked
package dk.helhed.initiatives.budget;

import org.jspecify.annotations.NullMarked;
