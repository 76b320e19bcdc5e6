package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
            values (:id, :municipality, :kind, :subject, :version, :at, :client, string_to_array(:roles, ','), :reason,
                :requestId, :operation, :published, cast(cast(:state as text) as jsonb))""";

    // The rows are chained in the order in which they are written.
    private static final String RECORD_ALL = """
            insert into history (id, municipality, kind, subject, version, at, client, roles, reason, request_id, operation,
                published, state)
            select e.id, :municipality, e.kind, e.subject, e.version, :at, :client, string_to_array(:roles, ','), :reason,
                :requestId, :operation, e.published, e.state
            from jsonb_to_recordset(cast(cast(:effects as text) as jsonb)) as e (ordinal integer, id uuid, kind text,
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
     * All that one change made, in its order. The time that it told ({@code changedAt}) is the time that it is kept under:
     * asked for as of that time, it holds.
     *
     * @param began when the change began: what was changed before that says nothing of its time
     */
    public Uni<Void> record(Cause cause, List<Effect> effects, Instant began) {
        List<Stated> all = effects.stream().map(History::stated).toList();
        Instant at = all.stream()
                .flatMap(one -> changedAt(one.state()).stream())
                .filter(told -> !told.isBefore(began))
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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", Ids.next())
                        .setParameter("municipality", cause.municipality())
                        .setParameter("kind", subject.kind())
                        .setParameter("subject", subject.id())
                        .setParameter("version", version)
                        .setParameter("at", at)
                        .setParameter("client", cause.client())
                        .setParameter("roles", String.join(",", cause.roles()))
                        .setParameter("reason", cause.reason())
                        .setParameter("requestId", cause.requestId())
                        .setParameter("operation", cause.operation())
                        .setParameter("published", published)
                        .setParameter("state", state.isNull() ? null : state.toString())
                        .executeUpdate())
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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD_ALL)
                        .setParameter("municipality", cause.municipality())
                        .setParameter("at", at)
                        .setParameter("client", cause.client())
                        .setParameter("roles", String.join(",", cause.roles()))
                        .setParameter("reason", cause.reason())
                        .setParameter("requestId", cause.requestId())
                        .setParameter("operation", cause.operation())
                        .setParameter("effects", rows.toString())
                        .executeUpdate())
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
