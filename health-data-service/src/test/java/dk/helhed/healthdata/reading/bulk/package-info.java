@NullMarked
package dk.helhed.healthdata.reading.bulk;

import org.jspecify.annotations.NullMarked;
