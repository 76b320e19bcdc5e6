/** Loads the demo data through the public APIs, as any client would. */
@NullMarked
package dk.helhed.local.demo;

import org.jspecify.annotations.NullMarked;
