/** What the ledger says is spent beside what the accounting system says. */
@NullMarked
package dk.helhed.initiatives.reconciliation;

import org.jspecify.annotations.NullMarked;
