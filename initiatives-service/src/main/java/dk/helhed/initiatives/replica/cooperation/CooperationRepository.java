package dk.helhed.initiatives.replica.cooperation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The replica of the cooperation projects, in the transaction of the caller. */
@ApplicationScoped
public class CooperationRepository implements PanacheRepositoryBase<CooperationReplica, UUID> {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:project, 0))";

    /** Locks the project against its events, as a plan is; taken after the plan, and before any frame is locked. */
    public Uni<Void> lock(@Nullable UUID projectId) {
        return projectId == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(LOCK)
                                .setParameter("project", "cooperation/" + projectId)
                                .getSingleResult())
                        .replaceWithVoid();
    }

    /** Empty for a project that was never published. */
    public Uni<Optional<CooperationReplica>> known(@Nullable UUID projectId) {
        return projectId == null
                ? Uni.createFrom().item(Optional.empty())
                : findById(projectId).map(Optional::ofNullable);
    }

    /** By id. */
    public Uni<Map<UUID, CooperationReplica>> known(Set<UUID> projectIds) {
        if (projectIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find("id in ?1", projectIds)
                .list()
                .map((List<CooperationReplica> found) ->
                        found.stream().collect(Collectors.toMap(CooperationReplica::id, Function.identity())));
    }
}
