package dk.helhed.initiatives.initiative.lifecycle;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Whether initiatives are evaluated, as the feature outcome provides it. */
public interface InitiativeEvaluations {

    /** In the session and transaction of the caller. */
    Uni<Boolean> isEvaluated(UUID initiativeId);
}
