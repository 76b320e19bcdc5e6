/** Measures the running suite under load, beside its database alone. */
@NullMarked
package dk.helhed.local.bench;

import org.jspecify.annotations.NullMarked;
