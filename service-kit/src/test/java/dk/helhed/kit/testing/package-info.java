/** Real parts and real tokens for the tests of the services. */
@NullMarked
package dk.helhed.kit.testing;

import org.jspecify.annotations.NullMarked;
