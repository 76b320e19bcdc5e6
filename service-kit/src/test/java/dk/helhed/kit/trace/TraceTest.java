package dk.helhed.kit.trace;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.management.Management;
import dk.helhed.kit.testing.Overheard;
import dk.helhed.kit.testing.Topics;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From a request over the outbox and Kafka to its reader. */
@QuarkusTest
class TraceTest {

    private static final String TOPIC = "kit.note.v1";
    private static final Set<String> ALLOWED = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "messaging.system",
            "messaging.destination.name",
            "messaging.operation.type",
            "error.type");

    private final String trace = TraceId.fromLongs(
            ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    private final String caller = SpanId.fromLong(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));

    @Inject
    Spans spans;

    @Inject
    Management management;

    @Test
    void a_request_its_record_and_the_reader_of_it_are_one_trace() {
        String code = unique("leaflet");

        create(code, "first", EDITOR.request());

        SpanData served = await(SpanKind.SERVER);
        SpanData sent = await(SpanKind.PRODUCER);
        SpanData processed = await(SpanKind.CONSUMER);
        assertEquals(
                List.of(caller, served.getSpanId(), sent.getSpanId()),
                List.of(served.getParentSpanId(), sent.getParentSpanId(), processed.getParentSpanId()));
        assertEquals("POST /v1/leaflets", served.getName());
        assertEquals("send " + TOPIC, sent.getName());
        assertEquals("process " + TOPIC, processed.getName());
        assertEquals(201L, served.getAttributes().get(SpanFields.STATUS));
        assertEquals("00-" + trace + "-" + sent.getSpanId() + "-01", Topics.header(record(TOPIC, code), "traceparent"));
    }

    @Test
    void a_span_holds_nothing_that_a_caller_wrote() {
        String planted = unique("planted");
        create(
                planted,
                planted,
                EDITOR.request()
                        .header("tracestate", "x=" + planted)
                        .header("baggage", "x=" + planted)
                        .header("User-Agent", planted));
        OUTSIDER.request().header("traceparent", traceparent()).get("/v1/leaflets/" + planted + "?q=" + planted);
        OUTSIDER.request().header("traceparent", traceparent()).get("/v1/" + planted);
        OUTSIDER.request().header("traceparent", traceparent()).get("/v1/leaflets/" + planted + ";" + planted);

        await(SpanKind.CONSUMER);
        eventually(() -> spans.of(trace).stream()
                        .filter(span -> span.getKind() == SpanKind.SERVER)
                        .count()
                == 4);
        for (SpanData span : spans.of(trace)) {
            Set<String> fields = span.getAttributes().asMap().keySet().stream()
                    .map(AttributeKey::getKey)
                    .collect(Collectors.toSet());
            assertTrue(ALLOWED.containsAll(fields), fields.toString());
            assertEquals(List.of(), span.getEvents());
            assertFalse(span.toString().contains(planted), span.toString());
        }
    }

    @Test
    void what_a_guard_refuses_is_a_span_without_a_route() {
        OUTSIDER.request()
                .header("traceparent", traceparent())
                .get("/v1/a;b")
                .then()
                .statusCode(400);

        SpanData refused = await(SpanKind.SERVER);
        assertEquals("GET", refused.getName());
        assertEquals(400L, refused.getAttributes().get(SpanFields.STATUS));
        assertEquals(StatusCode.UNSET, refused.getStatus().getStatusCode());
    }

    @Test
    void the_log_of_a_request_names_its_trace_beside_its_id() {
        String id = unique("request");
        try (Overheard log = Overheard.begin()) {
            OUTSIDER.request()
                    .header("traceparent", traceparent())
                    .header("X-Request-Id", id)
                    .get("/v1/leaflets/" + unique("none"))
                    .then()
                    .statusCode(404);

            eventually(() -> log.text().lines().anyMatch(line -> line.contains(id) && line.contains(trace)));
        }
    }

    @Test
    void the_log_of_a_reader_names_the_trace_of_the_record() {
        try (Overheard log = Overheard.begin()) {
            Topics.publishRaw(
                    TOPIC,
                    null,
                    unique("note"),
                    Map.of("traceparent", traceparent(), "content-type", "text/plain"),
                    "x");

            eventually(() -> log.text()
                    .lines()
                    .anyMatch(line -> line.contains("becomes a dead letter") && line.contains(trace)));
        }
    }

    @Test
    void a_dead_letter_keeps_the_headers_that_it_came_with() {
        String key = unique("note");

        Topics.publishRaw(TOPIC, null, key, Map.of("traceparent", traceparent(), "content-type", "text/plain"), "x");

        ConsumerRecord<String, byte[]> letter = record("kit-probe.dead-letter.v1", key);
        assertEquals(traceparent(), Topics.header(letter, "traceparent"));
    }

    @Test
    void what_is_no_traceparent_begins_a_trace_of_its_own() {
        String code = unique("leaflet");

        EDITOR.request()
                .header("traceparent", "00-nonsense")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "title", "t"))
                .post("/v1/leaflets")
                .then()
                .statusCode(201);

        String own = Topics.header(record(TOPIC, code), "traceparent").split("-")[1];
        eventually(() -> spans.of(own).stream()
                        .map(SpanData::getKind)
                        .collect(Collectors.toSet())
                        .size()
                == 3);
    }

    @Test
    void a_metric_of_requests_names_a_trace_as_its_example() {
        // An example is kept for some seconds before the next one may take its place.
        eventually(() -> {
            OUTSIDER.request().header("traceparent", traceparent()).get("/v1/leaflets/" + unique("none"));
            return metrics("application/openmetrics-text; version=1.0.0").contains("trace_id=\"" + trace + "\"");
        });
        assertFalse(metrics("text/plain").contains("trace_id"));
    }

    private String metrics(String accept) {
        return OUTSIDER.request()
                .header("Accept", accept)
                .get("http://127.0.0.1:" + management.port() + "/q/metrics")
                .asString();
    }

    private String traceparent() {
        return "00-" + trace + "-" + caller + "-01";
    }

    private void create(String code, String title, RequestSpecification request) {
        request.header("traceparent", traceparent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "title", title))
                .post("/v1/leaflets")
                .then()
                .statusCode(201);
    }

    private SpanData await(SpanKind kind) {
        eventually(() -> find(kind).isPresent());
        return find(kind).orElseThrow();
    }

    private Optional<SpanData> find(SpanKind kind) {
        return spans.of(trace).stream().filter(span -> span.getKind() == kind).findFirst();
    }

    private static ConsumerRecord<String, byte[]> record(String topic, String key) {
        eventually(() -> Topics.read(topic).stream().anyMatch(record -> key.equals(record.key())));
        return Topics.read(topic).stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow();
    }
}
