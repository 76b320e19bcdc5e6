/** The versions of things, read from their history: listed, compared, and as of a time. */
@NullMarked
package dk.helhed.kit.version;

import org.jspecify.annotations.NullMarked;
