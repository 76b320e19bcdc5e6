/** Answers the same read again from the bytes of the last answer, while the database shows that nothing was committed since. */
@NullMarked
package dk.helhed.kit.repeat;

import org.jspecify.annotations.NullMarked;
