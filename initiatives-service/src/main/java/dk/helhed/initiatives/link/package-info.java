/** The links of initiatives to the plans that their money goes to. */
@NullMarked
package dk.helhed.initiatives.link;

import org.jspecify.annotations.NullMarked;
