/** What is open and what is closed, item by item, and what outsiders may know of a closed one. */
@NullMarked
package dk.helhed.kit.visibility;

import org.jspecify.annotations.NullMarked;
