/** Figures that need no protection and are supplied as they are: checked, and kept as a draft release. */
@NullMarked
package dk.helhed.healthdata.release.supplied;

import org.jspecify.annotations.NullMarked;
