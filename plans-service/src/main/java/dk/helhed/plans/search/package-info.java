/** Search over plans and all under them. */
@NullMarked
package dk.helhed.plans.search;

import org.jspecify.annotations.NullMarked;
