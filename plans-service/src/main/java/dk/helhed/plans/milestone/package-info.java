/** Milestones and their status, which is computed and never typed. */
@NullMarked
package dk.helhed.plans.milestone;

import org.jspecify.annotations.NullMarked;
