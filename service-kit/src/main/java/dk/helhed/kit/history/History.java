package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;

/** Keeps what changes made of things, in the transaction of the change. */
@ApplicationScoped
public class History {

    private static final String RECORD = """
            insert into history (id, municipality, kind, subject, version, at, client, roles, reason, request_id, operation,
                published, state)
            values (:id, :municipality, :kind, :subject, :version, :at, :client, string_to_array(:roles, ','), :reason,
                :requestId, :operation, :published, cast(cast(:state as text) as jsonb))""";

    private final ObjectMapper json;
    private final Clock clock;

    History(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public Uni<Void> record(Cause cause, Effect effect) {
        JsonNode state = stated(effect.view());
        Subject subject = Subject.of(effect.path(), state);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", Ids.next())
                        .setParameter("municipality", cause.municipality())
                        .setParameter("kind", subject.kind())
                        .setParameter("subject", subject.id())
                        .setParameter("version", effect.version())
                        .setParameter("at", clock.instant())
                        .setParameter("client", cause.client())
                        .setParameter("roles", String.join(",", cause.roles()))
                        .setParameter("reason", cause.reason())
                        .setParameter("requestId", cause.requestId())
                        .setParameter("operation", cause.operation())
                        .setParameter("published", effect.published())
                        .setParameter("state", state.isNull() ? null : state.toString())
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
