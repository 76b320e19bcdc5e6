/** Where a statement comes from. */
@NullMarked
package dk.helhed.kit.source;

import org.jspecify.annotations.NullMarked;
