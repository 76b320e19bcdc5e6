/** Change proposals: how what is decided is changed, by the body that has the mandate for it. */
@NullMarked
package dk.helhed.plans.amendment;

import org.jspecify.annotations.NullMarked;
