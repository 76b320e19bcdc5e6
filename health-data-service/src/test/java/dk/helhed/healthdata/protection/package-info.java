@NullMarked
package dk.helhed.healthdata.protection;

import org.jspecify.annotations.NullMarked;
