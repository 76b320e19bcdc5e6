package dk.helhed.initiatives.outcome;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reached numbers in the database, and the true counts behind them. */
@ApplicationScoped
class ReachRepository implements PagedRepository<Reach> {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published))";
    private static final String KEEP_COUNT = """
            insert into reach_count (reach_id, municipality, reached) values (:id, :municipality, :reached)
            on conflict (reach_id) do update set reached = excluded.reached""";
    private static final String COUNT =
            "select reached from reach_count where reach_id = :id and municipality = :municipality";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Reach> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    Uni<List<Reach>> ofInitiative(UUID initiativeId) {
        return find("initiativeId = ?1 order by id", initiativeId).list();
    }

    Uni<Void> keepCount(Reach reach, int reached) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP_COUNT)
                        .setParameter("id", reach.id())
                        .setParameter("municipality", reach.municipality())
                        .setParameter("reached", reached)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<ReachCountView> count(UUID id, String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Integer.class)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND))
                .map(reached -> new ReachCountView(id, reached));
    }
}
