@NullMarked
package dk.helhed.healthdata.reading.catalog;

import org.jspecify.annotations.NullMarked;
