@NullMarked
package dk.helhed.healthdata.reading.changes;

import org.jspecify.annotations.NullMarked;
