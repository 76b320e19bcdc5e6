/** The replicas of what neighbours publish, and how one is rebuilt from its topic while reads go on. */
@NullMarked
package dk.helhed.kit.replica;

import org.jspecify.annotations.NullMarked;
