/** Work that takes longer than a request: done one piece after the other, and taken up again after a kill. */
@NullMarked
package dk.helhed.kit.job;

import org.jspecify.annotations.NullMarked;
