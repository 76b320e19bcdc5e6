@NullMarked
package dk.helhed.healthdata.version;

import org.jspecify.annotations.NullMarked;
