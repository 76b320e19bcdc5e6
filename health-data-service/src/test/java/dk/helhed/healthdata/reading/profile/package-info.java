@NullMarked
package dk.helhed.healthdata.reading.profile;

import org.jspecify.annotations.NullMarked;
