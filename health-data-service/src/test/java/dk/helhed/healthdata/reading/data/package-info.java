@NullMarked
package dk.helhed.healthdata.reading.data;

import org.jspecify.annotations.NullMarked;
