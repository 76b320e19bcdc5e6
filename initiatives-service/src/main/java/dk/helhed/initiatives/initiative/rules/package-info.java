/** The states of an initiative and what each step between them requires, decided without side effects. */
@NullMarked
package dk.helhed.initiatives.initiative.rules;

import org.jspecify.annotations.NullMarked;
