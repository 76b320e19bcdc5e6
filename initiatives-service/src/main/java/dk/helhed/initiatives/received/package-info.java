/** The sums that plans and areas receive from initiatives. */
@NullMarked
package dk.helhed.initiatives.received;

import org.jspecify.annotations.NullMarked;
