package dk.helhed.plans.plan;

import dk.helhed.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The plans before and after one, nearest first; those that the reader may not see are left out. */
@ApplicationScoped
class PlanSuccession {

    // Row-level security holds inside the recursion too: a hidden plan ends it.
    private static final String LINE = """
            with recursive earlier (id, depth) as (
                select predecessor_id, 1 from plan where id = $1 and predecessor_id is not null
                union all
                select p.predecessor_id, e.depth + 1 from plan p join earlier e on p.id = e.id
                where p.predecessor_id is not null and e.depth < 100),
            later (id, depth) as (
                select id, 1 from plan where predecessor_id = $1
                union all
                select p.id, l.depth + 1 from plan p join later l on p.predecessor_id = l.id where l.depth < 100)
            select p.id, true, e.depth from plan p join earlier e on p.id = e.id
            union all select id, false, depth from later
            order by 3, 1""";

    private final PlanRepository plans;

    PlanSuccession(PlanRepository plans) {
        this.plans = plans;
    }

    /** What stands in line with a plan. */
    record Neighbours(List<PlanReference> before, List<PlanReference> after) {}

    Uni<Neighbours> of(UUID id) {
        return Sql.select(LINE, id).chain(rows -> {
            List<UUID> before = new ArrayList<>();
            List<UUID> after = new ArrayList<>();
            rows.forEach(row -> ((boolean) row[1] ? before : after).add((UUID) row[0]));
            List<UUID> all = new ArrayList<>(before);
            all.addAll(after);
            return plans.inOrder(all).map(found -> new Neighbours(those(before, found), those(after, found)));
        });
    }

    private static List<PlanReference> those(List<UUID> ids, List<Plan> found) {
        return found.stream()
                .filter(plan -> ids.contains(plan.id()))
                .map(PlanReference::of)
                .toList();
    }
}
