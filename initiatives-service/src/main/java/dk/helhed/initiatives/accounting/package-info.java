/** The months of the accounts, open or closed for entries. */
@NullMarked
package dk.helhed.initiatives.accounting;

import org.jspecify.annotations.NullMarked;
