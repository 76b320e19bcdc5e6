package dk.helhed.plans.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features may ask about bodies, in the transaction of the caller. */
@ApplicationScoped
public class BodyRegister {

    private final BodyRepository bodies;

    BodyRegister(BodyRepository bodies) {
        this.bodies = bodies;
    }

    /** Those of the ids that are bodies the municipality knows. */
    public Uni<Set<UUID>> known(Collection<UUID> ids, String municipality) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : bodies.own(ids, municipality)
                        .map(rows -> rows.stream().map(Body::id).collect(Collectors.toSet()));
    }
}
