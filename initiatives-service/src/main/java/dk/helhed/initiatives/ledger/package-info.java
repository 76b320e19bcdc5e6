/** The append-only ledger of what is appropriated, moved, committed and spent; available money never goes below zero. */
@NullMarked
package dk.helhed.initiatives.ledger;

import org.jspecify.annotations.NullMarked;
