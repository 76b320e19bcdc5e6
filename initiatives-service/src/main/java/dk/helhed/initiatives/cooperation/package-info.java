/** The cooperation projects that join municipalities, as plans-service states them. */
@NullMarked
package dk.helhed.initiatives.cooperation;

import org.jspecify.annotations.NullMarked;
