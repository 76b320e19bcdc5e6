package dk.helhed.initiatives.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry has to do with others.
 *
 * @param commitment the commitment that it releases or settles
 * @param reverses the entry that it reverses
 * @param counterInitiative the initiative at the other end of a transfer
 * @param account where what it reverses was booked
 */
record Ties(
        @Nullable UUID commitment,
        @Nullable UUID reverses,
        @Nullable UUID counterInitiative,
        @Nullable String account) {

    static final Ties NONE = new Ties(null, null, null, null);

    static Ties ofCommitment(@Nullable UUID commitment) {
        return new Ties(commitment, null, null, null);
    }

    static Ties withInitiative(UUID counterInitiative) {
        return new Ties(null, null, counterInitiative, null);
    }

    static Ties reversing(LedgerEntry entry) {
        return new Ties(entry.commitmentId(), entry.id(), entry.counterInitiativeId(), entry.account());
    }
}
