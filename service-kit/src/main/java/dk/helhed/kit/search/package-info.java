/** Search in Danish over what is open. */
@NullMarked
package dk.helhed.kit.search;

import org.jspecify.annotations.NullMarked;
