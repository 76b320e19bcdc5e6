package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all entries of one posting have in common.
 *
 * @param bookedOn the day whose month the entries belong to
 * @param externalId the caller's own reference; the first entry of a posting bears it
 */
record Booking(
        UUID postingId,
        LocalDate bookedOn,
        String text,
        @Nullable String account,
        @Nullable String externalId,
        @Nullable DecisionReference decision,
        @Nullable String cover,
        String role,
        Instant at) {

    Booking ofSecondEntry() {
        return new Booking(postingId, bookedOn, text, account, null, decision, cover, role, at);
    }
}
