@NullMarked
package dk.helhed.healthdata.counts;

import org.jspecify.annotations.NullMarked;
