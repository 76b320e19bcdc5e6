/** Plans: what a municipality and its housing organisations agree to do in housing areas, and how far that has come. */
@NullMarked
package dk.helhed.plans.plan;

import org.jspecify.annotations.NullMarked;
