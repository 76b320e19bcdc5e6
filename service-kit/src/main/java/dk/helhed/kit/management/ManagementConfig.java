package dk.helhed.kit.management;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where those who run the service look at it, and what they learn. */
@ConfigMapping(prefix = "helhed.management")
interface ManagementConfig {

    /** Locally 127.0.0.1; in a container, where the port is not published, all. */
    @WithDefault("0.0.0.0")
    String host();

    /** 0 takes a free one. */
    int port();

    /** How often the database and the event loops are looked at. */
    @WithDefault("1s")
    Duration lookEvery();

    /** Not ready when the database has not answered for this long. */
    @WithDefault("6s")
    Duration readyWithin();

    /** Not alive when an event loop does nothing else for this long. */
    @WithDefault("1m")
    Duration blockedFor();
}
