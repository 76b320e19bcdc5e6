package dk.helhed.kit.outbox;

import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.time.Ids;
import dk.helhed.kit.trace.Traces;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes an event beside the change that it publishes, in the same session and so in the same transaction. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, msg_key, aggregate_id, aggregate_version, municipality, type, headers, payload,
                traceparent)
            values ($1, $2, $3, $4, $5, $6, $7, cast(cast($8 as text) as jsonb), $9, $10)""";

    private static final String INSERT_ALL = """
            insert into outbox (event_id, topic, msg_key, aggregate_id, aggregate_version, municipality, type, headers, payload,
                traceparent)
            select e.id, e.topic, e.key, e.aggregate_id, e.aggregate_version, e.municipality, e.type, e.headers,
                convert_to(e.payload, 'UTF8'), e.traceparent
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as e (ordinal integer, id uuid, topic text,
                key text, aggregate_id text, aggregate_version bigint, municipality text, type text, headers jsonb,
                payload text, traceparent text)
            order by e.ordinal""";

    private final Clock clock;
    private final Traces traces;
    private final String service;
    private final String schemas;

    Outbox(
            Clock clock,
            Traces traces,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "helhed.schemas.address") String schemas) {
        this.clock = clock;
        this.traces = traces;
        this.service = service;
        this.schemas = schemas;
    }

    /** Adds the event with a CloudEvents 1.0 binary-mode envelope. */
    public Uni<Void> add(OutboxEvent event) {
        UUID id = Ids.next();
        return insert(
                id,
                event,
                envelope(id, event),
                event.payload() == null ? null : Json.bytes(event.payload()),
                traces.current());
    }

    /** Adds many events, in their order, with one statement. */
    public Uni<Void> addAll(List<OutboxEvent> events) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(events.size());
        for (OutboxEvent event : events) {
            rows.add(row(rows.size(), event));
        }
        return Sql.update(INSERT_ALL, Json.write(rows)).replaceWithVoid();
    }

    private Map<String, @Nullable Object> row(int ordinal, OutboxEvent event) {
        UUID id = Ids.next();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("ordinal", ordinal);
        row.put("id", id);
        row.put("topic", event.topic());
        row.put("key", event.key());
        row.put("aggregate_id", event.aggregateId());
        row.put("aggregate_version", event.aggregateVersion());
        row.put("municipality", event.municipality());
        row.put("type", event.type());
        row.put("headers", envelope(id, event));
        row.put("payload", event.payload() == null ? null : Json.write(event.payload()));
        row.put("traceparent", traces.current());
        return row;
    }

    /** Adds a record as it came, bytes and headers untouched: a dead letter. */
    public Uni<Void> addAsItCame(OutboxEvent event, Map<String, String> headers, byte @Nullable [] payload) {
        return insert(Ids.next(), event, headers, payload, null);
    }

    private Uni<Void> insert(
            UUID id,
            OutboxEvent event,
            Map<String, String> headers,
            byte @Nullable [] payload,
            @Nullable String traceparent) {
        return Sql.update(
                        INSERT,
                        id,
                        event.topic(),
                        event.key(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        event.municipality(),
                        event.type(),
                        Json.write(headers),
                        payload == null ? null : Buffer.buffer(payload),
                        traceparent)
                .replaceWithVoid();
    }

    private Map<String, String> envelope(UUID id, OutboxEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/helhed/" + service);
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.key());
        headers.put("ce_time", clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        headers.put("ce_dataschema", schemas + event.topic());
        headers.put("ce_partitionkey", event.key());
        headers.put("ce_tenant", event.municipality());
        headers.put("ce_aggregateversion", Long.toString(event.aggregateVersion()));
        Object cause = MDC.get("requestId");
        headers.put("ce_causationid", cause == null ? id.toString() : cause.toString());
        return headers;
    }
}
