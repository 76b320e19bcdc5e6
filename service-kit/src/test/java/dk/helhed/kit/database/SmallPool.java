package dk.helhed.kit.database;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A pool that is soon full, and little patience. */
public class SmallPool implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.reactive.max-size", "6"),
                Map.entry("helhed.database.requests-at-once", "2"),
                Map.entry("helhed.database.background-at-once", "2"),
                Map.entry("helhed.database.waiting", "6"),
                Map.entry("helhed.database.patience", "1500ms"),
                Map.entry("helhed.database.background-patience", "2s"),
                Map.entry("helhed.database.suspect-after", "1s"),
                Map.entry("helhed.database.give-up-after", "2s"),
                Map.entry("helhed.request.max-connections", "40"),
                Map.entry("helhed.management.look-every", "100ms"),
                Map.entry(
                        "quarkus.datasource.reactive.additional-properties.idle_in_transaction_session_timeout",
                        "1000"));
    }
}
