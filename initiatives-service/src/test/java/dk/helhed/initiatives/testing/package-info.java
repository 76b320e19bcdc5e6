/** The service as its clients and neighbours use it. */
@NullMarked
package dk.helhed.initiatives.testing;

import org.jspecify.annotations.NullMarked;
