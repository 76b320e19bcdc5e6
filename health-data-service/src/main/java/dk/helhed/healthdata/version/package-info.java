/** What a reader of a dataset sees at one time: the releases in force after each act of publishing or withdrawing. */
@NullMarked
package dk.helhed.healthdata.version;

import org.jspecify.annotations.NullMarked;
