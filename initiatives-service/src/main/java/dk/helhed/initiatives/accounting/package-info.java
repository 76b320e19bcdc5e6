/** The months of the accounts: which are open for entries and which are closed. */
@NullMarked
package dk.helhed.initiatives.accounting;

import org.jspecify.annotations.NullMarked;
