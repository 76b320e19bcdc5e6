/** Indicators of milestones, and the figures that a municipality observed for them. */
@NullMarked
package dk.helhed.plans.indicator;

import org.jspecify.annotations.NullMarked;
