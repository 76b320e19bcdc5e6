package dk.helhed.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a reader gets it.
 *
 * @param tenant the municipality that it belongs to
 * @param version the version of the aggregate that it publishes
 * @param payload null for a tombstone
 */
public record Received<P>(
        UUID id,
        String type,
        String key,
        String tenant,
        long version,
        Instant time,
        @Nullable P payload) {

    /** The payload of an event that is known not to be a tombstone. */
    public P state() {
        if (payload == null) {
            throw new BadRecordException("a tombstone has no state");
        }
        return payload;
    }
}
