/** Budget frames with the themes and tracks that they are divided into. */
@NullMarked
package dk.helhed.initiatives.frame;

import org.jspecify.annotations.NullMarked;
