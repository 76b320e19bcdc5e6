package dk.helhed.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How the relay works, and which topics this service owns. */
@ConfigMapping(prefix = "helhed.relay")
interface RelayConfig {

    /** Off where another process relays. */
    @WithDefault("true")
    boolean enabled();

    /** How many events one round sends. */
    @WithDefault("500")
    int batch();

    /** The longest pause between two looks at an empty outbox. */
    @WithDefault("1s")
    Duration idle();

    /** How long a process that has fallen silent still holds the right to relay; it is renewed at each third. */
    @WithDefault("3s")
    Duration lease();

    /** The topics that this service owns and creates: name to kind. */
    Map<String, Kind> topics();

    /** Compacted topics carry state and keep the last record of every key; logs keep all for the retention time. */
    enum Kind {
        STATE,
        LOG
    }
}
