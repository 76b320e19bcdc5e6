package dk.helhed.initiatives.initiative.lifecycle;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where an initiative learns whether it was evaluated. */
public interface InitiativeEvaluations {

    /** In the session and transaction of the caller. */
    Uni<Boolean> isEvaluated(UUID initiativeId);
}
