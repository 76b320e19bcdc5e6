/** Hearings of initiatives: who is asked, in which period, what they answer, and the summary. */
@NullMarked
package dk.helhed.initiatives.hearing;

import org.jspecify.annotations.NullMarked;
