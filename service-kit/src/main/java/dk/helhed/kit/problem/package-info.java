/** One error shape for every answer that is not a success (RFC 9457), in Danish and English. */
@NullMarked
package dk.helhed.kit.problem;

import org.jspecify.annotations.NullMarked;
