@NullMarked
package dk.helhed.healthdata.reading;

import org.jspecify.annotations.NullMarked;
