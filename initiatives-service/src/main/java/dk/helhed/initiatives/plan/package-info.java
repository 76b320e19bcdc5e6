/** The published plans, as plans-service states them. */
@NullMarked
package dk.helhed.initiatives.plan;

import org.jspecify.annotations.NullMarked;
