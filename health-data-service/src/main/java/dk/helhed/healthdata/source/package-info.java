/** Where a statement comes from. */
@NullMarked
package dk.helhed.healthdata.source;

import org.jspecify.annotations.NullMarked;
