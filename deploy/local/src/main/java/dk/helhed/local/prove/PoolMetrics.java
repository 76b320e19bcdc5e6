package dk.helhed.local.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a service's metrics how many of its database connections are in use. */
final class PoolMetrics {
    private static final Pattern ACTIVE = Pattern.compile("(?m)^sql_pool_active\\{[^}]*} ([0-9.E+-]+)$");
    private static final Pattern QUEUE = Pattern.compile("(?m)^sql_pool_queue_size\\{[^}]*} ([0-9.E+-]+)$");

    private final Calls calls;

    PoolMetrics(Calls calls) {
        this.calls = calls;
    }

    /**
     * Connections that stay in use though nothing uses them; the fewest that were in use at any look count.
     *
     * @return -1 where the service's metrics cannot be read or the queue counts less than nobody
     */
    int lost(Target target, Duration looking) {
        int fewest = Integer.MAX_VALUE;
        Instant end = Instant.now().plus(looking);
        while (Instant.now().isBefore(end) && fewest > 0) {
            Calls.Answer answer = calls.get(target.management().resolve("/q/metrics"));
            double active = value(ACTIVE, answer.body());
            if (answer.status() == 200 && active >= 0 && value(QUEUE, answer.body()) >= 0) {
                fewest = Math.min(fewest, (int) active);
            }
        }
        return fewest == Integer.MAX_VALUE ? -1 : fewest;
    }

    private static double value(Pattern metric, String text) {
        Matcher found = metric.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : -1;
    }
}
