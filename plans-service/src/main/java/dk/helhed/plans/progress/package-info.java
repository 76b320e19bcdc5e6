/** How far a milestone has come: pure arithmetic and rules, without a database or a framework. */
@NullMarked
package dk.helhed.plans.progress;

import org.jspecify.annotations.NullMarked;
