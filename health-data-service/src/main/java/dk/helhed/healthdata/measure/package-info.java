/** The figures of this service that operators and managers watch. */
@NullMarked
package dk.helhed.healthdata.measure;

import org.jspecify.annotations.NullMarked;
