package dk.helhed.plans.milestone.override;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The overrides in the database; at most one of a milestone is not lifted. */
@ApplicationScoped
public class OverrideRepository implements PanacheRepositoryBase<MilestoneOverride, UUID> {

    public Uni<List<MilestoneOverride>> notLifted(Collection<UUID> milestoneIds) {
        return milestoneIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("milestoneId in ?1 and liftedAt is null", milestoneIds);
    }
}
