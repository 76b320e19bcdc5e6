package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private final ObjectMapper json;
    private final Clock clock;

    History(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public Uni<Void> record(Cause cause, Effect effect) {
        JsonNode state = stated(effect.view());
        return record(cause, Subject.of(effect.path(), state), effect.version(), effect.published(), state);
    }

    /** That a caller was shown something, and what. */
    Uni<Void> record(Cause cause, Subject subject, JsonNode shown) {
        return record(cause, subject, null, false, shown);
    }

    private Uni<Void> record(Cause cause, Subject subject, @Nullable Long version, boolean published, JsonNode state) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", Ids.next())
                        .setParameter("municipality", cause.municipality())
                        .setParameter("kind", subject.kind())
                        .setParameter("subject", subject.id())
                        .setParameter("version", version)
                        .setParameter("at", clock.instant())
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

    /** The same of many things that one change was of, in their order. */
    public Uni<Void> recordAll(Cause cause, List<Effect> effects) {
        Instant at = clock.instant();
        Uni<Void> recorded = Uni.createFrom().voidItem();
        for (int from = 0; from < effects.size(); from += STRETCH) {
            List<Effect> some = effects.subList(from, Math.min(effects.size(), from + STRETCH));
            recorded = recorded.chain(() -> recordSome(cause, some, at));
        }
        return recorded;
    }

    private Uni<Void> recordSome(Cause cause, List<Effect> effects, Instant at) {
        ArrayNode rows = json.createArrayNode();
        for (Effect effect : effects) {
            JsonNode state = stated(effect.view());
            Subject subject = Subject.of(effect.path(), state);
            rows.addObject()
                    .put("ordinal", rows.size())
                    .put("id", Ids.next().toString())
                    .put("kind", subject.kind())
                    .put("subject", subject.id())
                    .put("version", effect.version())
                    .put("published", effect.published())
                    .set("state", state);
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

    private JsonNode stated(Object view) {
        if (view.equals("")) {
            return NullNode.getInstance();
        }
        try {
            // Any active view leaves out the members that are marked as belonging to another one: those computed.
            return json.readTree(json.writerWithView(History.class).writeValueAsBytes(view));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
