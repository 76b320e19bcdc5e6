package dk.helhed.initiatives.initiative;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.visibility.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the frame, theme and track of initiatives. */
@ApplicationScoped
class Placements {

    private static final String QUERY = """
            select f.id, f.name, f.visibility, th.id, th.number, th.name, t.id, t.number, t.name, t.amountOere
            from Track t join Theme th on th.id = t.themeId join Frame f on f.id = t.frameId
            where t.id in :ids""";

    /** By track. */
    Uni<Map<UUID, Placement>> of(Set<UUID> trackIds) {
        if (trackIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(QUERY, Object[].class)
                        .setParameter("ids", trackIds)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(Placements::placement)
                        .collect(Collectors.toMap(Placement::trackId, Function.identity())));
    }

    Uni<Placement> of(UUID trackId) {
        return of(Set.of(trackId))
                .map(found -> found.get(trackId))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static Placement placement(Object[] row) {
        return new Placement(
                (UUID) row[0],
                (String) row[1],
                row[2] == Visibility.OPEN,
                (UUID) row[3],
                (Integer) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (String) row[8],
                row[9] == null ? null : Money.ofOere((Long) row[9]));
    }
}
