/** Hearings of initiatives: who is asked, until when, what they answer, and what it comes to. */
@NullMarked
package dk.helhed.initiatives.hearing;

import org.jspecify.annotations.NullMarked;
