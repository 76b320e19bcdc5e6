package dk.helhed.kit.events;

import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.testing.Topics;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest {

    private static final String TENANT = "0751";
    private static final String TOPIC = "kit.note.v1";

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @Test
    void a_committed_event_arrives_in_the_read_model() throws Throwable {
        String id = newId();

        tell(id, 1, "hello");

        awaitNote(id, "1:hello");
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

        publish(id, 1, eventId, "{\"id\":\"x\",\"text\":\"once\"}");
        publish(id, 5, eventId, "{\"id\":\"x\",\"text\":\"the same event in another coat\"}");

        settle(id);
        assertEquals("1:once", note(id));
    }

    @Test
    void a_bad_moment_is_waited_out_and_leaves_nothing_half_written() throws Throwable {
        String id = newId();
        NoteReader.BAD_MOMENTS.set(3);

        tell(id, 1, "patience");

        awaitNote(id, "1:patience");
        assertEquals(0, deadLetters(id));
    }

    @Test
    void what_is_no_cloud_event_becomes_a_dead_letter_and_holds_nobody_up() throws Throwable {
        String id = newId();

        Topics.publishRaw(TOPIC, null, id, Map.of("content-type", "text/plain"), "not an event");
        tell(id, 1, "the next one");

        awaitNote(id, "1:the next one");
        assertEquals(1, deadLetters(id));
    }

    @Test
    void a_payload_of_another_shape_becomes_a_dead_letter() throws Throwable {
        String id = newId();

        publish(id, 1, UUID.randomUUID(), "{\"id\":[1,2");

        settle(id);
        assertEquals(1, deadLetters(id));
    }

    @Test
    void members_that_a_reader_does_not_know_are_skipped() throws Throwable {
        String id = newId();

        publish(id, 1, UUID.randomUUID(), "{\"id\":\"x\",\"text\":\"known\",\"added\":{\"later\":true}}");

        awaitNote(id, "1:known");
    }

    @Test
    void many_events_of_one_key_arrive_in_order() throws Throwable {
        String id = newId();

        for (int version = 1; version <= 200; version++) {
            int stated = version;
            inTenant(() -> outbox.add(event(id, stated, new Note(id, "v" + stated))));
        }
        relay.wake();

        awaitNote(id, "200:v200");
        assertEquals(0, deadLetters(id));
    }

    private static String newId() {
        return "note-" + UUID.randomUUID();
    }

    private static OutboxEvent event(String id, long version, @Nullable Note note) {
        return new OutboxEvent(TOPIC, id, "note/" + id, version, TENANT, "dk.helhed.kit.note", note);
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

    private void awaitNote(String id, String expected) {
        eventually(expected, () -> note(id));
    }

    /** A record of the same key, and so of the same partition, that has arrived: all before it are settled. */
    private void settle(String key) throws Throwable {
        UUID marker = UUID.randomUUID();
        publish(key, -1, marker, "{\"id\":\"x\",\"text\":\"marker\"}");
        eventually(() -> seen(marker));
    }

    private boolean seen(UUID event) throws Throwable {
        Long count = inTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from inbox where event_id = :id", Long.class)
                        .setParameter("id", event)
                        .getSingleResult()));
        return count == 1;
    }

    private static void publish(String key, long version, UUID eventId, String payload) {
        Topics.publish(TOPIC, key, TENANT, version, eventId, payload);
    }
}
