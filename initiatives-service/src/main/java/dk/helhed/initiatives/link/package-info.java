/** Which plans the money of an initiative goes to. */
@NullMarked
package dk.helhed.initiatives.link;

import org.jspecify.annotations.NullMarked;
