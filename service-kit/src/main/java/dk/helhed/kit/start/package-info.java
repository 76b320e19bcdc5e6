/** How a service starts, and what it says when it cannot. */
@NullMarked
package dk.helhed.kit.start;

import org.jspecify.annotations.NullMarked;
