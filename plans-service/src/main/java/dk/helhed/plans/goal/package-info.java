/** The goals of a plan: what its parties want to reach, in their own words. */
@NullMarked
package dk.helhed.plans.goal;

import org.jspecify.annotations.NullMarked;
