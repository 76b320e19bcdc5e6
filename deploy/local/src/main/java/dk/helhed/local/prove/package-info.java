/** Attacks a running suite with what has broken services before, and measures what its other callers notice. */
@NullMarked
package dk.helhed.local.prove;

import org.jspecify.annotations.NullMarked;
