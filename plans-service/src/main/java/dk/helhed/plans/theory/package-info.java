/** Theories of change: the chain from what is done under a plan to the goals that it is to reach. */
@NullMarked
package dk.helhed.plans.theory;

import org.jspecify.annotations.NullMarked;
