/** Texts that are read in Danish and in English. */
@NullMarked
package dk.helhed.healthdata.text;

import org.jspecify.annotations.NullMarked;
