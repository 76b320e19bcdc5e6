/** Mandates as data: which body decides about what, and what a thing must offer to be changed by such a decision. */
@NullMarked
package dk.helhed.plans.mandate;

import org.jspecify.annotations.NullMarked;
