package dk.helhed.initiatives.initiative;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The links of initiatives to plans, as the feature link provides them. */
public interface InitiativeLinks {

    /** By initiative, in the session and transaction of the caller; an initiative without links is not among the keys. */
    Uni<Map<UUID, List<InitiativeLink>>> of(Set<UUID> initiativeIds);
}
