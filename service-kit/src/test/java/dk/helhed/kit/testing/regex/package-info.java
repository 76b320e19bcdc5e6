/** The law that every regular expression takes time in proportion to the text that it looks at, whatever the text. */
@NullMarked
package dk.helhed.kit.testing.regex;

import org.jspecify.annotations.NullMarked;
