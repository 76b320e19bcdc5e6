package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.initiative.rules.HearingProgress;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Where an initiative learns of its hearings. */
public interface InitiativeHearings {

    /** In the session and transaction of the caller. */
    Uni<HearingProgress> of(UUID initiativeId, LocalDate today);
}
