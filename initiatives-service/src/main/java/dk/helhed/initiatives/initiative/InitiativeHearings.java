package dk.helhed.initiatives.initiative;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Where an initiative learns of its hearings. */
public interface InitiativeHearings {

    /** In the session and transaction of the caller. */
    Uni<HearingSummary> of(UUID initiativeId, LocalDate today);
}
