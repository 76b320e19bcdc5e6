@NullMarked
package dk.helhed.healthdata.reading.http;

import org.jspecify.annotations.NullMarked;
