/** Activities: what is delivered under a sub-agreement, and what it grew from. */
@NullMarked
package dk.helhed.plans.activity;

import org.jspecify.annotations.NullMarked;
