package dk.helhed.plans.goal;

import dk.helhed.plans.mandate.Amended;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where goals learn which of them bind the parties, and report that one is reworded. */
public interface GoalTies {

    /** The goals that the parties have bound themselves to; empty where no agreement binds them. */
    Uni<Optional<Set<UUID>>> binding(UUID planId);

    /** Takes the lock that comes before the plan's. */
    Uni<Void> lock(UUID planId);

    /**
     * Before a goal says something else: who signed an agreement that names it has signed another text.
     *
     * @param amended whether those with the mandate for it decided so; nobody else may where the agreement binds
     * @return the agreement, where it names the goal
     */
    Uni<List<Amended>> reword(UUID planId, UUID goalId, boolean amended);
}
