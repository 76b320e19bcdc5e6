package dk.helhed.initiatives.initiative;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where an initiative learns of its links to plans. */
public interface InitiativeLinks {

    /** By initiative, in the session and transaction of the caller; an initiative without links is not among the keys. */
    Uni<Map<UUID, List<InitiativeLink>>> of(Set<UUID> initiativeIds);
}
