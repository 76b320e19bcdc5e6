/** What a catalogue creates and changes in its frame: everything or nothing. */
@NullMarked
package dk.helhed.initiatives.catalogue.merge;

import org.jspecify.annotations.NullMarked;
