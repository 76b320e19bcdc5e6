/** All that one page about an area needs, in one answer. */
@NullMarked
package dk.helhed.healthdata.reading.profile;

import org.jspecify.annotations.NullMarked;
