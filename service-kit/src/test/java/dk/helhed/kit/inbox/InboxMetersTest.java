package dk.helhed.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class InboxMetersTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final InboxMeters meters = new InboxMeters(
            registry,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SmallRyeConfigBuilder()
                    .withDefaultValue("mp.messaging.incoming.notes.topic", "kit.note.v1")
                    .build());

    @Test
    void the_lag_is_the_age_of_the_oldest_record_in_hand() {
        AtomicReference<UniEmitter<? super Void>> old = new AtomicReference<>();
        AtomicReference<UniEmitter<? super Void>> young = new AtomicReference<>();
        assertEquals(0, lag());

        start(record(0, 90), old);
        start(record(1, 5), young);
        assertEquals(90, lag());

        old.get().complete(null);
        assertEquals(5, lag());
        young.get().fail(new IllegalStateException());
        assertEquals(0, lag());
    }

    @Test
    void an_applied_event_is_as_old_as_its_change() {
        meters.applied(record(0, 7));
        meters.applied(record(0, -3));

        var ages = registry.get("helhed.event.age").tag("topic", "kit.note.v1").timer();
        assertEquals(2, ages.count());
        assertEquals(7, ages.totalTime(TimeUnit.SECONDS));
    }

    private void start(ConsumerRecord<String, byte[]> record, AtomicReference<UniEmitter<? super Void>> end) {
        var unused = meters.settle(record, Uni.createFrom().<Void>emitter(end::set))
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    private double lag() {
        return registry.get("helhed.consumer.lag.seconds")
                .tag("topic", "kit.note.v1")
                .gauge()
                .value();
    }

    private static ConsumerRecord<String, byte[]> record(int partition, long ageSeconds) {
        Instant at = NOW.minusSeconds(ageSeconds);
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_time", at.toString().getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                "kit.note.v1",
                partition,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                headers,
                Optional.empty());
    }
}
