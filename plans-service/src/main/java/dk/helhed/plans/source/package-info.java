/** Where a statement comes from: the document it was printed in, and the read model that a figure was copied from. */
@NullMarked
package dk.helhed.plans.source;

import org.jspecify.annotations.NullMarked;
