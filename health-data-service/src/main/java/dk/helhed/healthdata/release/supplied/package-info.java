/** Figures that need no protection and were submitted as they are: checked, and released once another person approved them. */
@NullMarked
package dk.helhed.healthdata.release.supplied;

import org.jspecify.annotations.NullMarked;
