package dk.helhed.plans.indicator;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The observations in the database; nothing is ever changed there. */
@ApplicationScoped
public class ObservationRepository implements PagedRepository<Observation> {

    private static final String NEWEST = """
            select o.* from unnest(cast(:ids as uuid[])) of (indicator)
            cross join lateral (select * from observation where indicator_id = of.indicator
                order by observed_on desc, id desc limit 1) o""";

    Uni<Observation> get(UUID indicatorId, UUID id) {
        return orNotFound(find("id = ?1 and indicatorId = ?2", id, indicatorId));
    }

    /** The newest by the day that it is of, and of one day the last that was recorded; null where there is none. */
    public Uni<@Nullable Observation> newest(UUID indicatorId) {
        return find("indicatorId = ?1 order by observedOn desc, id desc", indicatorId)
                .firstResult();
    }

    /** The same for each of many indicators that has one. */
    public Uni<Map<UUID, Observation>> newest(Collection<UUID> indicatorIds) {
        return indicatorIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : getSession()
                        .chain(session -> session.createNativeQuery(NEWEST, Observation.class)
                                .setParameter("ids", indicatorIds.toArray(UUID[]::new))
                                .getResultList())
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(Observation::indicatorId, Function.identity())));
    }

    /** As {@link #newest(UUID)}, of a day no later than the given one. */
    public Uni<@Nullable Observation> newest(UUID indicatorId, LocalDate until) {
        return find("indicatorId = ?1 and observedOn <= ?2 order by observedOn desc, id desc", indicatorId, until)
                .firstResult();
    }
}
