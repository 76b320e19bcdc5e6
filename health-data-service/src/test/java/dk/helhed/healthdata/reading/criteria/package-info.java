@NullMarked
package dk.helhed.healthdata.reading.criteria;

import org.jspecify.annotations.NullMarked;
