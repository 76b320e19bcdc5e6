package dk.helhed.plans.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The plans before and after one, nearest first; those that the reader may not see are left out. */
@ApplicationScoped
class PlanSuccession {

    // Row-level security holds inside the recursion too: a hidden plan ends it.
    private static final String BEFORE = """
            with recursive line (id, depth) as (
                select predecessor_id, 1 from plan where id = :id and predecessor_id is not null
                union all
                select p.predecessor_id, l.depth + 1 from plan p join line l on p.id = l.id
                where p.predecessor_id is not null and l.depth < 100)
            select p.id from plan p join line l on p.id = l.id order by l.depth""";
    private static final String AFTER = """
            with recursive line (id, depth) as (
                select id, 1 from plan where predecessor_id = :id
                union all
                select p.id, l.depth + 1 from plan p join line l on p.predecessor_id = l.id where l.depth < 100)
            select id from line order by depth, id""";

    private final PlanRepository plans;

    PlanSuccession(PlanRepository plans) {
        this.plans = plans;
    }

    Uni<List<PlanReference>> before(UUID id) {
        return line(BEFORE, id);
    }

    Uni<List<PlanReference>> after(UUID id) {
        return line(AFTER, id);
    }

    private Uni<List<PlanReference>> line(String sql, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, UUID.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(plans::inOrder)
                .map(found -> found.stream().map(PlanReference::of).toList());
    }
}
