/** Projects that authorities run together, across municipalities and regions. */
@NullMarked
package dk.helhed.plans.cooperation;

import org.jspecify.annotations.NullMarked;
