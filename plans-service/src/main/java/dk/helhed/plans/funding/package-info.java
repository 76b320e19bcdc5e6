/** Funding plans: who pays for a plan, year by year, and in which versions that was approved. */
@NullMarked
package dk.helhed.plans.funding;

import org.jspecify.annotations.NullMarked;
