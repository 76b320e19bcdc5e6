/** The steps that initiatives take from state to state, each recorded with its role, its reason and its decision. */
@NullMarked
package dk.helhed.initiatives.initiative.lifecycle;

import org.jspecify.annotations.NullMarked;
