/** Initiatives: what is proposed, prioritised and decided within a track of a frame. */
@NullMarked
package dk.helhed.initiatives.initiative;

import org.jspecify.annotations.NullMarked;
