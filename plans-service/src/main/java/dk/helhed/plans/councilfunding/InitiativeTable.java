package dk.helhed.plans.councilfunding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read model in the database: one row per initiative, never older than the one before. */
@ApplicationScoped
class InitiativeTable {

    private static final String UPSERT = """
            insert into %s as i (id, municipality, content, plan_ids, deleted, source_version, as_of)
            values (:id, :municipality, cast(cast(:content as text) as jsonb), cast(cast(:planIds as text) as uuid[]), :deleted, :version, :asOf)
            on conflict (id) do update set
                municipality = excluded.municipality, content = excluded.content, plan_ids = excluded.plan_ids,
                deleted = excluded.deleted, source_version = excluded.source_version, as_of = excluded.as_of
            where excluded.source_version > i.source_version""";
    private static final String OF_PLAN = """
            select cast(content as text), source_version, as_of from initiative
            where plan_ids @> array[cast($1 as uuid)] and not deleted order by id""";

    private final ObjectMapper json;

    InitiativeTable(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the event was newer. A tombstone leaves its version behind, so that a late event brings nothing back. */
    Uni<Boolean> keep(Received<InitiativePayload> event, String table) {
        InitiativePayload state = event.payload();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT.formatted(table))
                        .setParameter("id", id(event.key()))
                        .setParameter("municipality", event.tenant())
                        .setParameter("content", write(state))
                        .setParameter("planIds", planIds(state))
                        .setParameter("deleted", state == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<List<Stated>> of(UUID planId) {
        return Sql.select(OF_PLAN, planId)
                .map(rows -> rows.stream().map(this::stated).toList());
    }

    /** An initiative as it was stated last. */
    record Stated(InitiativePayload initiative, long version, Instant asOf) {}

    private Stated stated(Object[] row) {
        Instant asOf = row[2] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[2];
        return new Stated(read(row[0].toString()), ((Number) row[1]).longValue(), asOf);
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new BadRecordException("the key is no id of an initiative");
        }
    }

    private static String planIds(@Nullable InitiativePayload state) {
        List<String> ids = state == null
                ? List.of()
                : state.links().stream()
                        .map(link -> link.planId().toString())
                        .distinct()
                        .toList();
        return "{" + String.join(",", ids) + "}";
    }

    private @Nullable String write(@Nullable InitiativePayload state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private InitiativePayload read(String content) {
        try {
            return json.readValue(content, InitiativePayload.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The read model holds what it wrote", e);
        }
    }
}
