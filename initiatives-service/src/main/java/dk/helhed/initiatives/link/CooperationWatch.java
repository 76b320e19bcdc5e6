package dk.helhed.initiatives.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records which municipalities have links that depend on a cooperation project, so that its events reach each of them. */
@ApplicationScoped
class CooperationWatch {

    private static final String ADD =
            "insert into cooperation_watch (cooperation_id, municipality) values (:project, :municipality) on conflict do nothing";
    private static final String WATCHERS =
            "select municipality from cooperation_watch where cooperation_id = :project order by municipality";

    Uni<Void> add(@Nullable UUID projectId, String municipality) {
        return projectId == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(ADD)
                                .setParameter("project", projectId)
                                .setParameter("municipality", municipality)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    Uni<List<String>> watchers(UUID projectId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WATCHERS, String.class)
                        .setParameter("project", projectId)
                        .getResultList());
    }
}
