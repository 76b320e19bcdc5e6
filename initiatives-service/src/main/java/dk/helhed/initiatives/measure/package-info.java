/** The figures of this service that operators and managers watch. */
@NullMarked
package dk.helhed.initiatives.measure;

import org.jspecify.annotations.NullMarked;
