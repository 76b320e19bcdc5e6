package dk.helhed.kit.inbox;

import dk.helhed.kit.json.Json;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps what could not be understood, for an operator to look at, and publishes it on the dead-letter topic. */
@ApplicationScoped
class DeadLetters {

    private static final String INSERT = """
            insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, msg_key, headers, payload, reason)
            values (:id, :consumer, :topic, :partition, :offset, :key, cast(cast(:headers as text) as jsonb), :payload, :reason)
            on conflict on constraint uq_dead_letter_record do nothing""";

    private final Outbox outbox;

    DeadLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> keep(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        UUID id = Ids.next();
        Map<String, String> headers = Envelope.headers(record);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("consumer", consumer)
                        .setParameter("topic", record.topic())
                        .setParameter("partition", record.partition())
                        .setParameter("offset", record.offset())
                        .setParameter("key", record.key())
                        .setParameter("headers", Json.write(headers))
                        .setParameter("payload", record.value())
                        .setParameter("reason", reason)
                        .executeUpdate())
                .chain(kept -> kept == 1
                        ? publish(consumer, id, record, headers)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> publish(
            String consumer, UUID id, ConsumerRecord<String, byte[]> record, Map<String, String> headers) {
        String key = record.key() == null ? id.toString() : record.key();
        OutboxEvent event = new OutboxEvent(
                consumer + ".dead-letter.v1", key, id.toString(), 1, "", "dk.helhed.dead-letter", record.value());
        return outbox.addAsItCame(event, headers, record.value());
    }
}
