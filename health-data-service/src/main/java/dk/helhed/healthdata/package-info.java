/** Register aggregates that anyone may read: what they mean, how they are released, and which values are in force. */
@NullMarked
package dk.helhed.healthdata;

import org.jspecify.annotations.NullMarked;
