@NullMarked
package dk.helhed.healthdata.reading.block;

import org.jspecify.annotations.NullMarked;
