/** The cooperation projects that join municipalities, as plans-service publishes them. */
@NullMarked
package dk.helhed.initiatives.replica.cooperation;

import org.jspecify.annotations.NullMarked;
