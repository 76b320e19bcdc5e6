/** The outcome of initiatives: how many they reached, what worked and what did not. */
@NullMarked
package dk.helhed.initiatives.outcome;

import org.jspecify.annotations.NullMarked;
