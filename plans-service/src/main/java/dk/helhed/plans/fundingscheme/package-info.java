/** The funding schemes that a plan may rest on, with what each of them asks for. */
@NullMarked
package dk.helhed.plans.fundingscheme;

import org.jspecify.annotations.NullMarked;
