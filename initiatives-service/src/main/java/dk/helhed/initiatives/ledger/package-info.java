/** What is appropriated, moved, committed and spent: an append-only ledger that never goes below zero. */
@NullMarked
package dk.helhed.initiatives.ledger;

import org.jspecify.annotations.NullMarked;
