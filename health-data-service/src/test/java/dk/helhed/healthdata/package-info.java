@NullMarked
package dk.helhed.healthdata;

import org.jspecify.annotations.NullMarked;
