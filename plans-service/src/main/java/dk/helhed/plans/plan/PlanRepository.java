package dk.helhed.plans.plan;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.plans.plan.rules.PlanState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The plans in the database. */
@ApplicationScoped
class PlanRepository implements TenantRepository<Plan, UUID> {

    private static final String IS_RECORD =
            "select recorded and state = content ->> 'recordedAs' from plan where id = :id";

    /** A published plan, or the reader's own; any other is as unknown as one that does not exist. */
    Uni<Plan> getVisible(UUID id, String reader) {
        return orNotFound(find("id = ?1 and (published = true or municipality = ?2)", id, reader));
    }

    /** As {@link #getVisible}, but empty where there is none. */
    Uni<List<Plan>> visible(UUID id, String reader) {
        return list("id = ?1 and (published = true or municipality = ?2)", id, reader);
    }

    // What is asked of a plan before it is locked is asked of its row: an entity would be an old one by then.

    /** Empty where the caller may not see it. */
    Uni<List<PlanState>> stateOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("select state from Plan where id = :id", PlanState.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    Uni<Boolean> isRecord(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(IS_RECORD, Boolean.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** In one order for all, so that two who lock the same plans never wait for each other. */
    Uni<List<Plan>> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the ids that the caller may see, in the order of the ids. */
    Uni<List<Plan>> inOrder(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("id in ?1", ids)
                        .map(found -> found.stream()
                                .sorted(Comparator.comparing(plan -> ids.indexOf(plan.id())))
                                .toList());
    }
}
