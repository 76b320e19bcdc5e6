/** Who asks, and the database session that knows it. */
@NullMarked
package dk.helhed.kit.caller;

import org.jspecify.annotations.NullMarked;
