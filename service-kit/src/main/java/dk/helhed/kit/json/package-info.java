/** JSON as the whole suite writes it, and what was written read again. */
@NullMarked
package dk.helhed.kit.json;

import org.jspecify.annotations.NullMarked;
