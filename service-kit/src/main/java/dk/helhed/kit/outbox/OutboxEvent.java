package dk.helhed.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What is to be published, before it has an envelope.
 *
 * @param key the Kafka record's key; order holds per key
 * @param aggregateVersion the version of the aggregate that this event publishes; consumers fold by it
 * @param payload written as JSON; null is a tombstone
 */
public record OutboxEvent(
        String topic,
        String key,
        String aggregateId,
        long aggregateVersion,
        String municipality,
        String type,
        @Nullable Object payload) {}
