/**
 * Work that takes longer than a request: done one piece after the other, and taken up again after a kill. A kind of work
 * is a {@code Job}; an import of a file extends {@code ImportJob}, {@code ImportJobRepository}, {@code ImportJobReader} and
 * {@code ImportWorker}, and says only how it is made.
 */
@NullMarked
package dk.helhed.kit.job;

import org.jspecify.annotations.NullMarked;
