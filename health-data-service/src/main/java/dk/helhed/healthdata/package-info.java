/** Register aggregates that anyone may read: what they mean, how they are released, and what stands now. */
@NullMarked
package dk.helhed.healthdata;

import org.jspecify.annotations.NullMarked;
