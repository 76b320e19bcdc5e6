/** A status that a person set in the place of the computed one, with the reason. */
@NullMarked
package dk.helhed.plans.milestone.override;

import org.jspecify.annotations.NullMarked;
