/** The port of those who run a service. */
@NullMarked
package dk.helhed.kit.management;

import org.jspecify.annotations.NullMarked;
