/** Where what is read comes from, under which licence it may be used, and how it is cited. */
@NullMarked
package dk.helhed.healthdata.citation;

import org.jspecify.annotations.NullMarked;
