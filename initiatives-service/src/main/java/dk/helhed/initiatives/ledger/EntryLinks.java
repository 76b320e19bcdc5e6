package dk.helhed.initiatives.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an entry relates to others.
 *
 * @param commitment the commitment that it releases or settles
 * @param reverses the entry that it reverses
 * @param counterInitiative the initiative at the other end of a transfer
 * @param account where what it reverses was booked
 */
record EntryLinks(
        @Nullable UUID commitment,
        @Nullable UUID reverses,
        @Nullable UUID counterInitiative,
        @Nullable String account) {

    static final EntryLinks NONE = new EntryLinks(null, null, null, null);

    static EntryLinks ofCommitment(@Nullable UUID commitment) {
        return new EntryLinks(commitment, null, null, null);
    }

    static EntryLinks withInitiative(UUID counterInitiative) {
        return new EntryLinks(null, null, counterInitiative, null);
    }

    static EntryLinks reversing(LedgerEntry entry) {
        return new EntryLinks(entry.commitmentId(), entry.id(), entry.counterInitiativeId(), entry.account());
    }
}
