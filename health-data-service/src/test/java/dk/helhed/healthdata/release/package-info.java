@NullMarked
package dk.helhed.healthdata.release;

import org.jspecify.annotations.NullMarked;
