package dk.helhed.plans.milestone;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the milestones stand, in the database. */
@ApplicationScoped
class StatusSnapshotRepository implements PanacheRepositoryBase<StatusSnapshot, UUID> {

    Uni<Map<UUID, StatusSnapshot>> of(Collection<UUID> milestoneIds) {
        return milestoneIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("milestoneId in ?1", milestoneIds)
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(StatusSnapshot::milestoneId, Function.identity())));
    }
}
