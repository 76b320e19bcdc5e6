package dk.helhed.healthdata.value;

import dk.helhed.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was published, superseded or withdrawn: the entity tags of values depend on it. */
@ApplicationScoped
class Publications {

    // Releases that were published never go and their versions only rise, so the sum rises with each act.
    private static final String COUNT = """
            select cast(coalesce(sum(version + 1), 0) as bigint) from release
            where state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')""";

    Uni<Long> count() {
        return Sql.select(COUNT).map(rows -> (Long) rows.getFirst()[0]);
    }
}
