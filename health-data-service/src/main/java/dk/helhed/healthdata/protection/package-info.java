/**
 * Decides which figures must not be shown, and proves it: for every figure that nobody may learn it keeps two tables of
 * whole numbers that agree on all that is shown.
 */
@NullMarked
package dk.helhed.healthdata.protection;

import org.jspecify.annotations.NullMarked;
