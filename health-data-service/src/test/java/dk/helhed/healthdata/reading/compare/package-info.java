@NullMarked
package dk.helhed.healthdata.reading.compare;

import org.jspecify.annotations.NullMarked;
