package dk.helhed.healthdata.value;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was published, superseded or withdrawn: the entity tags of values depend on it. */
@ApplicationScoped
class Publications {

    // Releases that were published never go and their versions only rise, so the sum rises with each act.
    private static final String COUNT = """
            select coalesce(sum(version + 1), 0) from release
            where state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')""";

    Uni<Long> count() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT).getSingleResult())
                .map(sum -> ((Number) sum).longValue());
    }
}
