package dk.helhed.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** How far readers are behind, in seconds, and how old events were when they had been applied. */
@Singleton
class InboxMeters {

    private static final Duration[] AGES = {
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final Clock clock;
    // Records of a partition are settled one after another: what waits behind the one in hand is younger.
    private final Map<TopicPartition, Long> inHand = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry meters, Clock clock, Config config) {
        this.meters = meters;
        this.clock = clock;
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic")) {
                register(config.getValue(name, String.class));
            }
        }
    }

    /** All are there from the start, so that a rule never waits for a series that does not exist yet. */
    private void register(String topic) {
        Timer unused = age(topic);
        Gauge.builder("helhed.consumer.lag.seconds", () -> lagSeconds(topic))
                .description("Age of the oldest record that a reader has in hand")
                .tag("topic", topic)
                .register(meters);
    }

    private Timer age(String topic) {
        return Timer.builder("helhed.event.age")
                .description("From the change to the end of its transaction here")
                .tag("topic", topic)
                .serviceLevelObjectives(AGES)
                .register(meters);
    }

    Uni<Void> settle(ConsumerRecord<String, byte[]> record, Uni<Void> settled) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return settled.onSubscription()
                .invoke(() -> inHand.put(partition, record.timestamp()))
                .onTermination()
                .invoke(() -> inHand.remove(partition));
    }

    /** Of a record that was understood. A letter that is replayed is not counted: somebody has just made it right. */
    void applied(ConsumerRecord<String, byte[]> record) {
        Instant changedAt = Instant.parse(Objects.requireNonNull(Envelope.header(record, "ce_time")));
        Duration age = Duration.between(changedAt, clock.instant());
        // The clock of another machine may be ahead.
        age(record.topic()).record(age.isNegative() ? Duration.ZERO : age);
    }

    private double lagSeconds(String topic) {
        long now = clock.millis();
        return inHand.entrySet().stream()
                        .filter(record -> record.getKey().topic().equals(topic))
                        .mapToLong(record -> Math.max(0, now - record.getValue()))
                        .max()
                        .orElse(0)
                / 1000.0;
    }
}
