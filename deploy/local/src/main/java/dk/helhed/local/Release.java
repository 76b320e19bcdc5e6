package dk.helhed.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Which release of each part this launcher was built with, and where Maven keeps what it fetched. */
final class Release {
    private static final Properties PARTS = read();

    private Release() {}

    static String of(String part) {
        return PARTS.getProperty(part + ".version");
    }

    static Path mavenRepository() {
        return Path.of(PARTS.getProperty("maven.repository"));
    }

    private static Properties read() {
        var properties = new Properties();
        try (InputStream file = Release.class.getResourceAsStream("/parts.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
