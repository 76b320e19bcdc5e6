/** Strategic agreements: the goals that the parties of a plan bind themselves to, and their signatures. */
@NullMarked
package dk.helhed.plans.strategic;

import org.jspecify.annotations.NullMarked;
