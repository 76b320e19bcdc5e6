/** The copies of what neighbours state, and how one is rebuilt from its topic while reads go on. */
@NullMarked
package dk.helhed.kit.replica;

import org.jspecify.annotations.NullMarked;
