package dk.helhed.kit.connection;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long a sender may take.
 *
 * @param head from the first byte of a request's head to its last; a connection's first head is counted from its opening
 * @param idle from the end of an answer to the first byte of the next request
 * @param body how long a body may come as slowly as it likes
 * @param bytesPerSecond what it must come with on average when it takes longer
 */
record Patience(Duration head, Duration idle, Duration body, long bytesPerSecond) {

    private static final Patience CONFIGURED = read(ConfigProvider.getConfig());

    static Patience configured() {
        return CONFIGURED;
    }

    private static Patience read(Config config) {
        return new Patience(
                duration(config, "helhed.connection.head", Duration.ofSeconds(10)),
                // Longer than the 60 s for which proxies usually keep a connection: they should be the ones that close
                // it.
                duration(config, "helhed.connection.idle", Duration.ofSeconds(75)),
                duration(config, "helhed.connection.body", Duration.ofSeconds(20)),
                config.getOptionalValue("helhed.connection.body-bytes-per-second", Long.class)
                        .orElse(4096L));
    }

    private static Duration duration(Config config, String name, Duration otherwise) {
        return config.getOptionalValue(name, Duration.class).orElse(otherwise);
    }
}
