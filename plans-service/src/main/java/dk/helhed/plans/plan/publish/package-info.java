/** What the other services learn of a plan: its public state and what happened to it. */
@NullMarked
package dk.helhed.plans.plan.publish;

import org.jspecify.annotations.NullMarked;
