/** Compares the expenditures of the ledger with an extract of the accounting system. */
@NullMarked
package dk.helhed.initiatives.reconciliation;

import org.jspecify.annotations.NullMarked;
