package dk.helhed.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EventsTest {

    private static final String TENANT = "0751";

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void a_committed_event_arrives_in_the_read_model() throws Throwable {
        String id = newId();

        tell(id, 1, "hello");

        assertEquals("1:hello", awaitNote(id, "1:hello"));
    }

    @Test
    void an_event_of_a_failed_transaction_is_never_told() throws Throwable {
        String id = newId();

        assertThrows(
                IllegalStateException.class,
                () -> inTenant(() -> outbox.add(event(id, 1, new Note(id, "phantom")))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the business failed")))));

        String later = newId();
        tell(later, 1, "a later one");
        awaitNote(later, "1:a later one");
        assertEquals("none", note(id));
    }

    @Test
    void an_older_version_that_comes_late_changes_nothing() throws Throwable {
        String id = newId();
        tell(id, 2, "newer");
        awaitNote(id, "2:newer");

        tell(id, 1, "older");

        settle(id);
        assertEquals("2:newer", note(id));
    }

    @Test
    void a_tombstone_leaves_a_mark_that_a_late_event_cannot_overwrite() throws Throwable {
        String id = newId();
        tell(id, 1, "here");
        inTenant(() -> outbox.add(event(id, 3, null)));
        relay.wake();
        awaitNote(id, "3:deleted");

        tell(id, 2, "back again");

        settle(id);
        assertEquals("3:deleted", note(id));
    }

    @Test
    void the_same_record_twice_has_one_effect() throws Throwable {
        String id = newId();
        UUID eventId = UUID.randomUUID();

        produce(id, cloudEvent(eventId, 1), "{\"id\":\"x\",\"text\":\"once\"}");
        produce(id, cloudEvent(eventId, 5), "{\"id\":\"x\",\"text\":\"the same event in another coat\"}");

        settle(id);
        assertEquals("1:once", note(id));
    }

    @Test
    void a_bad_moment_is_waited_out_and_leaves_nothing_half_written() throws Throwable {
        String id = newId();
        NoteReader.BAD_MOMENTS.set(3);

        tell(id, 1, "patience");

        assertEquals("1:patience", awaitNote(id, "1:patience"));
        assertEquals(0, deadLetters(id));
    }

    @Test
    void what_is_no_cloud_event_becomes_a_dead_letter_and_holds_nobody_up() throws Throwable {
        String id = newId();

        produce(id, Map.of("content-type", "text/plain"), "not an event");
        tell(id, 1, "the next one");

        awaitNote(id, "1:the next one");
        assertEquals(1, deadLetters(id));
    }

    @Test
    void a_payload_of_another_shape_becomes_a_dead_letter() throws Throwable {
        String id = newId();

        produce(id, cloudEvent(UUID.randomUUID(), 1), "{\"id\":[1,2");

        settle(id);
        assertEquals(1, deadLetters(id));
    }

    @Test
    void members_that_a_reader_does_not_know_are_skipped() throws Throwable {
        String id = newId();

        produce(id, cloudEvent(UUID.randomUUID(), 1), "{\"id\":\"x\",\"text\":\"known\",\"added\":{\"later\":true}}");

        assertEquals("1:known", awaitNote(id, "1:known"));
    }

    @Test
    void many_events_of_one_key_arrive_in_order() throws Throwable {
        String id = newId();

        for (int version = 1; version <= 200; version++) {
            int stated = version;
            inTenant(() -> outbox.add(event(id, stated, new Note(id, "v" + stated))));
        }
        relay.wake();

        assertEquals("200:v200", awaitNote(id, "200:v200"));
        assertEquals(0, deadLetters(id));
    }

    private static String newId() {
        return "note-" + UUID.randomUUID();
    }

    private static OutboxEvent event(String id, long version, @Nullable Note note) {
        return new OutboxEvent("kit.note.v1", id, "note/" + id, version, TENANT, "dk.helhed.kit.note", note);
    }

    private void tell(String id, long version, String text) throws Throwable {
        inTenant(() -> outbox.add(event(id, version, new Note(id, text))));
        relay.wake();
    }

    private <T> T inTenant(java.util.function.Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.in(TENANT, work));
    }

    private String note(String id) throws Throwable {
        List<Object[]> rows = inTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select source_version, text, deleted from note where id = :id", Object[].class)
                        .setParameter("id", id)
                        .getResultList()));
        if (rows.isEmpty()) {
            return "none";
        }
        Object[] row = rows.get(0);
        return row[0] + ":" + ((Boolean) row[2] ? "deleted" : row[1]);
    }

    private long deadLetters(String key) throws Throwable {
        Long count = inTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from dead_letter where msg_key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()));
        return count;
    }

    private String awaitNote(String id, String expected) throws Throwable {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!expected.equals(note(id)) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        return note(id);
    }

    /** A record of the same key, and so of the same partition, that has arrived: all before it are settled. */
    private void settle(String key) throws Throwable {
        UUID marker = UUID.randomUUID();
        produce(key, cloudEvent(marker, -1), "{\"id\":\"x\",\"text\":\"marker\"}");
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!seen(marker)) {
            assertTrue(Instant.now().isBefore(end), "the marker arrived");
            Thread.sleep(20);
        }
    }

    private boolean seen(UUID event) throws Throwable {
        Long count = inTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from inbox where event_id = :id", Long.class)
                        .setParameter("id", event)
                        .getSingleResult()));
        return count == 1;
    }

    private static Map<String, String> cloudEvent(UUID id, long version) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_type",
                "dk.helhed.kit.note",
                "ce_time",
                "2026-01-04T09:30:00Z",
                "ce_tenant",
                TENANT,
                "ce_aggregateversion",
                Long.toString(version));
    }

    private void produce(String key, Map<String, String> headers, String payload) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>("kit.note.v1", key, payload.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record).get();
        }
    }
}
