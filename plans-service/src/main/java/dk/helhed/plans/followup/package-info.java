/** The yearly assessment of a plan (opfølgning), and the one answer that the yearly dialogue about it needs. */
@NullMarked
package dk.helhed.plans.followup;

import org.jspecify.annotations.NullMarked;
