/** A publisher's figures that belong together. */
@NullMarked
package dk.helhed.healthdata.dataset;

import org.jspecify.annotations.NullMarked;
