/** Figures as they were submitted, approved by another and sealed. */
@NullMarked
package dk.helhed.healthdata.release;

import org.jspecify.annotations.NullMarked;
