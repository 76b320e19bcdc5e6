/** The published plans, as plans-service publishes them. */
@NullMarked
package dk.helhed.initiatives.replica.plan;

import org.jspecify.annotations.NullMarked;
