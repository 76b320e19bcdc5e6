@NullMarked
package dk.helhed.healthdata.value;

import org.jspecify.annotations.NullMarked;
