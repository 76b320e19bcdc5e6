@NullMarked
package dk.helhed.healthdata.reading.model;

import org.jspecify.annotations.NullMarked;
