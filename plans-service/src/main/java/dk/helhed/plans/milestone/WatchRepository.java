package dk.helhed.plans.milestone;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the milestones of all municipalities wait for. */
@ApplicationScoped
class WatchRepository implements PanacheRepositoryBase<MilestoneWatch, UUID> {

    private static final int MOST_AT_ONCE = 1000;

    Uni<Map<UUID, MilestoneWatch>> of(Collection<UUID> milestoneIds) {
        return milestoneIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("milestoneId in ?1", milestoneIds)
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(MilestoneWatch::milestoneId, Function.identity())));
    }

    /** The milestones that follow the figure, by municipality. */
    Uni<TreeMap<String, List<UUID>>> following(String indicator, String area) {
        return list("indicator = ?1 and (area = ?2 or referenceArea = ?2) order by milestoneId", indicator, area)
                .map(WatchRepository::byMunicipality);
    }

    /** The milestones that the day concerns, by municipality. */
    Uni<TreeMap<String, List<UUID>>> due(LocalDate today) {
        return find("dueOn <= ?1 order by dueOn, milestoneId", today)
                .page(0, MOST_AT_ONCE)
                .list()
                .map(WatchRepository::byMunicipality);
    }

    private static TreeMap<String, List<UUID>> byMunicipality(List<MilestoneWatch> watches) {
        return watches.stream()
                .collect(Collectors.groupingBy(
                        MilestoneWatch::municipality,
                        TreeMap::new,
                        Collectors.mapping(MilestoneWatch::milestoneId, Collectors.toList())));
    }
}
