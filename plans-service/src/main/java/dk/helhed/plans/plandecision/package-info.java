/** What councils and boards decided about a plan, and when. */
@NullMarked
package dk.helhed.plans.plandecision;

import org.jspecify.annotations.NullMarked;
