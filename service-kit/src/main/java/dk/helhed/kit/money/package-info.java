/** Amounts in øre. */
@NullMarked
package dk.helhed.kit.money;

import org.jspecify.annotations.NullMarked;
