package dk.helhed.plans.graph;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps "is part of", "acts for" and "follows" free of cycles. */
@ApplicationScoped
public class Hierarchy {

    // Two changes at once could close a cycle that neither of them sees: they wait for each other.
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtext(:edge))";
    private static final String REACHES = """
            with recursive above(id) as (
                select cast(:start as uuid)
                union
                select t.%2$s from %1$s t join above on t.id = above.id where t.%2$s is not null)
            select count(*) from above where id = :id""";

    /** Fails with 422 where {@code id} can be reached from what it is to point at; in the transaction of the caller. */
    public Uni<Void> refuseCycle(Edge edge, UUID id, @Nullable UUID target) {
        if (target == null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .call(session -> session.createNativeQuery(LOCK)
                        .setParameter("edge", edge.table() + "." + edge.column())
                        .getSingleResult())
                .chain(session -> session.createNativeQuery(REACHES.formatted(edge.table(), edge.column()), Long.class)
                        .setParameter("start", target)
                        .setParameter("id", id)
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body(edge.pointer(), "cycle"));
                    }
                })
                .replaceWithVoid();
    }
}
