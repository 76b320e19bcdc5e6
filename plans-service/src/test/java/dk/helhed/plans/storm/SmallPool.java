package dk.helhed.plans.storm;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A pool that is soon full and soon out of patience, so that a short storm does what a long one does in earnest. */
public class SmallPool implements QuarkusTestProfile {

    static final int CONNECTIONS = 6;

    @Override
    public Map<String, String> getConfigOverrides() {
        return new HashMap<>(Map.of(
                "quarkus.datasource.reactive.max-size", Integer.toString(CONNECTIONS),
                "helhed.database.requests-at-once", "3",
                "helhed.database.background-at-once", "1",
                "helhed.database.waiting", "32",
                "helhed.database.patience", "400ms",
                // The watch would find again what the storm has lost.
                "helhed.management.look-every", "1h"));
    }

    /** The same without the guard, and with the pool's own time-out, as the client has it by default. */
    public static final class Unguarded extends SmallPool {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = super.getConfigOverrides();
            settings.put("helhed.database.guard", "false");
            settings.put("helhed.database.pool-timeout", "500ms");
            return settings;
        }
    }
}
