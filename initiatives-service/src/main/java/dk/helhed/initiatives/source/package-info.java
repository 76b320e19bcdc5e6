/** Where a statement comes from: the document that it was printed in. */
@NullMarked
package dk.helhed.initiatives.source;

import org.jspecify.annotations.NullMarked;
