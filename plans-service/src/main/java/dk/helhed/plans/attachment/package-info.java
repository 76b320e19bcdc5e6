/** Documents that were sent along with cases, agenda items and decision papers. */
@NullMarked
package dk.helhed.plans.attachment;

import org.jspecify.annotations.NullMarked;
