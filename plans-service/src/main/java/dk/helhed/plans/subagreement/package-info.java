/** Sub-agreements: what the parties of a plan agree on for one focus area. */
@NullMarked
package dk.helhed.plans.subagreement;

import org.jspecify.annotations.NullMarked;
