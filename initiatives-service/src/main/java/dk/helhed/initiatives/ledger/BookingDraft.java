package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.time.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The members that requests to book have in common; null where a kind has no such member. */
interface BookingDraft {

    LocalDate bookedOn();

    String text();

    default @Nullable String account() {
        return null;
    }

    default @Nullable String externalId() {
        return null;
    }

    default @Nullable DecisionReference decision() {
        return null;
    }

    default @Nullable String cover() {
        return null;
    }

    default Booking booking(String role, Instant at) {
        return new Booking(Ids.next(), bookedOn(), text(), account(), externalId(), decision(), cover(), role, at);
    }
}
