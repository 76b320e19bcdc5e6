/** What rows that point at other rows of their kind must hold to. */
@NullMarked
package dk.helhed.plans.graph;

import org.jspecify.annotations.NullMarked;
