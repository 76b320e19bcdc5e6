package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.initiative.rules.HearingProgress;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** The progress of an initiative's hearings, as the feature hearing provides it. */
public interface InitiativeHearings {

    /** In the session and transaction of the caller. */
    Uni<HearingProgress> of(UUID initiativeId, LocalDate today);
}
