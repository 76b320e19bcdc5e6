/** The rules of a plan: which steps it may take, and what stands in the way. Without a database or a framework. */
@NullMarked
package dk.helhed.plans.plan.rules;

import org.jspecify.annotations.NullMarked;
