package dk.helhed.plans.councilfunding;

import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The read model in the database: one row per initiative, never older than the one before. */
@ApplicationScoped
class InitiativeTable {

    private static final String OF_PLAN = """
            select cast(content as text), source_version, as_of from initiative
            where plan_ids @> array[cast($1 as uuid)] and not deleted order by id""";

    Uni<List<Stated>> of(UUID planId) {
        return Sql.select(OF_PLAN, planId)
                .map(rows -> rows.stream().map(InitiativeTable::stated).toList());
    }

    /** An initiative as it was stated last. */
    record Stated(InitiativePayload initiative, long version, Instant asOf) {}

    private static Stated stated(Object[] row) {
        Instant asOf = row[2] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[2];
        return new Stated(Json.read(row[0].toString(), InitiativePayload.class), ((Number) row[1]).longValue(), asOf);
    }
}
