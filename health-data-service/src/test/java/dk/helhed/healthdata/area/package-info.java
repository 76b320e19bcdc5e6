@NullMarked
package dk.helhed.healthdata.area;

import org.jspecify.annotations.NullMarked;
