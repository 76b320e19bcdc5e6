@NullMarked
package dk.helhed.healthdata.statistics;

import org.jspecify.annotations.NullMarked;
