package dk.helhed.kit.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dead letters in the database. */
@ApplicationScoped
class DeadLetterTable {

    private static final String COLUMNS = """
            select id, topic, kafka_partition, kafka_offset, msg_key, cast(headers as text),
                   translate(encode(payload, 'base64'), chr(10), ''),
                   reason, state, attempts, received_at, settled_at, settled_by
            from dead_letter
            """;

    Uni<DeadLetter> get(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COLUMNS + "where id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND))
                .map(this::read);
    }

    Uni<List<DeadLetter>> page(DeadLetter.State state, @Nullable String after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                COLUMNS
                                        + "where state = :state and cast(id as text) > :after order by cast(id as text)",
                                Object[].class)
                        .setParameter("state", state.name())
                        .setParameter("after", after == null ? "" : after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    /** Zero when somebody else settled it, or tried to, meanwhile. */
    Uni<Integer> settle(DeadLetter letter, DeadLetter.State state, String client) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        update dead_letter set state = :state, settled_at = now(), settled_by = :client
                        where id = :id and state = 'WAITING' and attempts = :attempts""")
                        .setParameter("state", state.name())
                        .setParameter("client", client)
                        .setParameter("id", letter.id())
                        .setParameter("attempts", letter.attempts())
                        .executeUpdate());
    }

    Uni<Integer> triedInVain(UUID id, String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update dead_letter set attempts = attempts + 1, reason = :reason where id = :id")
                        .setParameter("reason", reason)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private DeadLetter read(Object[] row) {
        return new DeadLetter(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(),
                (String) row[4],
                Json.read((String) row[5], new TypeReference<Map<String, String>>() {}),
                text((String) row[6]),
                (String) row[6],
                (String) row[7],
                DeadLetter.State.valueOf((String) row[8]),
                ((Number) row[9]).intValue(),
                instant(row[10]),
                row[11] == null ? null : instant(row[11]),
                (String) row[12]);
    }

    private static @Nullable String text(@Nullable String base64) {
        return base64 == null ? null : new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
