/** What all reads of this service answer alike. */
@NullMarked
package dk.helhed.healthdata.read;

import org.jspecify.annotations.NullMarked;
