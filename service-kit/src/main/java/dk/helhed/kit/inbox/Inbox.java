package dk.helhed.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.trace.Traces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Handles every event once in effect: the event's id and what it changes are written in one transaction. A bad record
 * becomes a dead letter; a bad moment is waited out in place, so that no later event of the partition overtakes.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    // Many may fold side by side, and none while somebody holds them back.
    private static final String CLAIM = """
            insert into inbox (consumer, event_id)
            select cast(:consumer as text), cast(:eventId as uuid) from pg_advisory_xact_lock_shared(hashtextextended(:topic, 0))
            on conflict do nothing""";
    private static final String HOLD_BACK = "select 1 from pg_advisory_xact_lock(hashtextextended(:topic, 0))";

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final Relay relay;
    private final Traces traces;
    private final InboxMeters meters;
    private final ObjectMapper json;
    private final String service;

    Inbox(
            Transactions transactions,
            DeadLetters deadLetters,
            Relay relay,
            Traces traces,
            InboxMeters meters,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.relay = relay;
        this.traces = traces;
        this.meters = meters;
        this.json = json;
        this.service = service;
    }

    /** Completes when the record is settled, applied or put aside; until then the consumer does not go on. */
    public <P> Uni<Void> receive(ConsumerRecord<String, byte[]> record, EventReader<P> reader) {
        return traces.process(
                record.topic(),
                Envelope.header(record, Traces.HEADER),
                () -> meters.settle(record, settled(record, reader)));
    }

    private <P> Uni<Void> settled(ConsumerRecord<String, byte[]> record, EventReader<P> reader) {
        return Uni.createFrom()
                .deferred(() -> handle(record, reader))
                .invoke(() -> meters.applied(record))
                .onFailure(RecordFailures::isBadRecord)
                .recoverWithUni(failure -> putAside(record, failure))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Record %s-%d@%d waits: %s", record.topic(), record.partition(), record.offset(), failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }

    /** One try: fails where the record cannot be applied, now or ever. */
    <P> Uni<Void> handle(ConsumerRecord<String, byte[]> record, EventReader<P> reader) {
        Received<P> event = open(record, reader);
        return transactions
                .in(
                        event.tenant(),
                        () -> claim(event, record.topic())
                                .chain(isNew -> isNew
                                        ? reader.apply(event)
                                        : Uni.createFrom().voidItem()))
                .invoke(relay::wake);
    }

    /** Reads the record without handling it. @throws BadRecordException when it cannot be understood */
    public <P> Received<P> open(ConsumerRecord<String, byte[]> record, EventReader<P> reader) {
        return Envelope.open(record, reader.payload(), json);
    }

    /** Until the end of the transaction at hand no event of the topic is applied; waits for those that are being applied. */
    public Uni<Void> holdBack(String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD_BACK)
                        .setParameter("topic", "inbox/" + topic)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<Boolean> claim(Received<?> event, String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("consumer", service)
                        .setParameter("eventId", event.id())
                        .setParameter("topic", "inbox/" + topic)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private Uni<Void> putAside(ConsumerRecord<String, byte[]> record, Throwable failure) {
        LOG.errorf(
                "Record %s-%d@%d cannot be understood and becomes a dead letter: %s",
                record.topic(), record.partition(), record.offset(), RecordFailures.reason(failure));
        return transactions
                .in("", () -> deadLetters.keep(service, record, RecordFailures.reason(failure)))
                .invoke(relay::wake);
    }
}
