package dk.helhed.kit.replica;

import dk.helhed.kit.json.Json;
import dk.helhed.kit.work.Sequential;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks at the replicas as a whole. */
@ApplicationScoped
class ReplicaTable {

    private static final String LOOK = """
            select cast(jsonb_build_object('name', cast(:name as text), 'rows', count(*) filter (where not deleted),
                'withdrawn', count(*) filter (where deleted), 'asOf', max(as_of)) as text) from %s""";

    Uni<List<ReplicaView>> look(List<Replica<?>> replicas) {
        return Sequential.each(replicas, this::look);
    }

    private Uni<ReplicaView> look(Replica<?> replica) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK.formatted(replica.table()), String.class)
                        .setParameter("name", replica.topic())
                        .getSingleResult())
                .map(row -> Json.read(row, ReplicaView.class));
    }
}
