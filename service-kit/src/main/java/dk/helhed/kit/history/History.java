package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what changes made of things, in the transaction of the change; and who was shown what is closed. */
@ApplicationScoped
public class History {

    private static final String RECORD = """
            insert into history (id, municipality, kind, subject, version, at, client, roles, reason, request_id, operation,
                published, state)
            values ($1, $2, $3, $4, $5, $6, $7, string_to_array($8, ','), $9, $10, $11, $12,
                cast(cast($13 as text) as jsonb))""";

    // The rows are chained in the order in which they are written.
    private static final String RECORD_ALL = """
            insert into history (id, municipality, kind, subject, version, at, client, roles, reason, request_id, operation,
                published, state)
            select e.id, $1, e.kind, e.subject, e.version, $2, $3, string_to_array($4, ','), $5, $6, $7, e.published, e.state
            from jsonb_to_recordset(cast(cast($8 as text) as jsonb)) as e (ordinal integer, id uuid, kind text,
                subject text, version bigint, published boolean, state jsonb)
            order by e.ordinal""";
    /** So many in one statement. */
    private static final int STRETCH = 500;

    private final Clock clock;

    History(Clock clock) {
        this.clock = clock;
    }

    /** What one change made of a thing, and how that is read back. */
    private record Stated(Effect effect, Subject subject, JsonNode state) {}

    public Uni<Void> record(Cause cause, Effect effect) {
        return record(cause, stated(effect), clock.instant());
    }

    /**
     * All that one change made, in its order. The time that it answered with ({@code changedAt}) is the time that it is kept under:
     * asked for as of that time, it holds.
     *
     * @param began when the change began: what was changed before that says nothing of its time
     */
    public Uni<Void> record(Cause cause, List<Effect> effects, Instant began) {
        List<Stated> all = effects.stream().map(History::stated).toList();
        Instant at = all.stream()
                .flatMap(one -> changedAt(one.state()).stream())
                .filter(answered -> !answered.isBefore(began))
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        return record(cause, all.getFirst(), at).chain(() -> recordAll(cause, all.subList(1, all.size()), at));
    }

    private static Optional<Instant> changedAt(JsonNode state) {
        try {
            return Optional.of(Instant.parse(state.path("changedAt").asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** That a caller was shown something, and what. */
    Uni<Void> record(Cause cause, Subject subject, JsonNode shown) {
        return record(cause, subject, null, false, shown, clock.instant());
    }

    private Uni<Void> record(Cause cause, Stated one, Instant at) {
        return record(cause, one.subject(), one.effect().version(), one.effect().published(), one.state(), at);
    }

    private static Uni<Void> record(
            Cause cause, Subject subject, @Nullable Long version, boolean published, JsonNode state, Instant at) {
        return Sql.update(
                        RECORD,
                        Ids.next(),
                        cause.municipality(),
                        subject.kind(),
                        subject.id(),
                        version,
                        at.atOffset(ZoneOffset.UTC),
                        cause.client(),
                        String.join(",", cause.roles()),
                        cause.reason(),
                        cause.requestId(),
                        cause.operation(),
                        published,
                        state.isNull() ? null : state.toString())
                .replaceWithVoid();
    }

    private static Uni<Void> recordAll(Cause cause, List<Stated> all, Instant at) {
        Uni<Void> recorded = Uni.createFrom().voidItem();
        for (int from = 0; from < all.size(); from += STRETCH) {
            List<Stated> some = all.subList(from, Math.min(all.size(), from + STRETCH));
            recorded = recorded.chain(() -> recordSome(cause, some, at));
        }
        return recorded;
    }

    private static Uni<Void> recordSome(Cause cause, List<Stated> some, Instant at) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Stated one : some) {
            rows.addObject()
                    .put("ordinal", rows.size())
                    .put("id", Ids.next().toString())
                    .put("kind", one.subject().kind())
                    .put("subject", one.subject().id())
                    .put("version", one.effect().version())
                    .put("published", one.effect().published())
                    .set("state", one.state());
        }
        return Sql.update(
                        RECORD_ALL,
                        cause.municipality(),
                        at.atOffset(ZoneOffset.UTC),
                        cause.client(),
                        String.join(",", cause.roles()),
                        cause.reason(),
                        cause.requestId(),
                        cause.operation(),
                        rows.toString())
                .replaceWithVoid();
    }

    private static Stated stated(Effect effect) {
        JsonNode state = stated(effect.view());
        return new Stated(effect, Subject.of(effect.path(), state), state);
    }

    private static JsonNode stated(Object view) {
        if (view.equals("")) {
            return NullNode.getInstance();
        }
        // Any active view leaves out the members that are marked as belonging to another one: those computed.
        return Json.tree(view, History.class);
    }
}
