@NullMarked
package dk.helhed.healthdata.cube;

import org.jspecify.annotations.NullMarked;
