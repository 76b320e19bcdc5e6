/** How the tests of this service speak to it: over HTTP, as clients of its municipalities. */
@NullMarked
package dk.helhed.plans.testing;

import org.jspecify.annotations.NullMarked;
