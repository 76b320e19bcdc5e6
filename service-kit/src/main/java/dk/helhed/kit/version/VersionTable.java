package dk.helhed.kit.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.json.Json;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of things in the database, as far as row-level security shows them. */
@ApplicationScoped
class VersionTable {

    // Of several changes that made no version of their own, the last stands for the version that they are of.
    private static final String OF_SUBJECT = """
            with recorded as (
                select distinct on (version) position, municipality, version, at, client, roles, reason, state
                from history where kind = :kind and subject = :subject and version is not null
                order by version, position desc),
            version as (
                select s.*, lag(state) over (order by position) as before from recorded s)
            select position, municipality, version, at, client, array_to_string(roles, ','), reason,
                cast(before as text), cast(state as text)
            from version where\s""";

    private static final String HELD = """
            select cast(state as text), version, at from history h
            where kind = :kind and subject = :subject and at <= :asOf
                and coalesce(history_held_until(h) > :asOf, true)
            order by position desc limit 1""";

    private static final String PARTS = """
            select kind, cast(state as text) from history h
            where (kind, subject) in (
                    select kind, subject from history
                    where kind = any(string_to_array(:kinds, ',')) and state ->> :member = :parent)
                and at <= :asOf and coalesce(history_held_until(h) > :asOf, true) and state is not null
            order by kind, subject""";

    Uni<List<RecordedVersion>> after(Subject subject, @Nullable Long version, int limit) {
        return versions(
                subject, "version > :after order by version", Map.of("after", version == null ? -1 : version), limit);
    }

    Uni<List<RecordedVersion>> these(Subject subject, long one, long other) {
        return versions(subject, "version in (:one, :other) order by version", Map.of("one", one, "other", other), 2);
    }

    private Uni<List<RecordedVersion>> versions(
            Subject subject, String which, Map<String, Long> parameters, int limit) {
        LoadedItems.note(subject.id());
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(OF_SUBJECT + which, Object[].class)
                            .setParameter("kind", subject.kind())
                            .setParameter("subject", subject.id());
                    parameters.forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(this::version).toList());
    }

    /** What was recorded of a thing at a time; empty where nothing was, or nothing that the caller may know. */
    Uni<List<VersionAt>> at(Subject subject, Instant asOf) {
        LoadedItems.note(subject.id());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD, Object[].class)
                        .setParameter("kind", subject.kind())
                        .setParameter("subject", subject.id())
                        .setParameter("asOf", kept(asOf))
                        .getResultList())
                .map(rows -> rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new VersionAt(
                                Json.read((String) row[0]), ((Number) row[1]).longValue(), instant(row[2])))
                        .toList());
    }

    /**
     * What was recorded at a time of the things that belong to another one.
     *
     * @param member the member of their state that names it
     */
    Uni<List<Part>> partsAt(String member, String parent, List<String> kinds, Instant asOf) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PARTS, Object[].class)
                        .setParameter("kinds", String.join(",", kinds))
                        .setParameter("member", member)
                        .setParameter("parent", parent)
                        .setParameter("asOf", kept(asOf))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Part((String) row[0], Json.read((String) row[1])))
                        .toList());
    }

    /** What was recorded of a thing of a kind. */
    record Part(String kind, JsonNode state) {}

    private RecordedVersion version(Object[] row) {
        return new RecordedVersion(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                instant(row[3]),
                (String) row[4],
                List.of(((String) row[5]).split(",")),
                (String) row[6],
                row[7] == null ? NullNode.getInstance() : Json.read((String) row[7]),
                Json.read((String) row[8]));
    }

    /** As PostgreSQL keeps a time, which rounds what is finer to the next microsecond. */
    private static Instant kept(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
