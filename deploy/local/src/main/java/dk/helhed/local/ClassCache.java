package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM learns about a part's classes while a build of it runs for the first time: written when that run ends,
 * it halves the work of every later start.
 */
record ClassCache(Home home, String part, String build) {
    /** Set to {@code no} where starts are rare and builds are frequent, for making a cache takes its time. */
    static final String VARIABLE = "HELHED_CLASS_CACHE";

    private static final int FIRST_RELEASE_OF_JAVA = 25;
    // Dozens of classes cannot be in it, each of which it would name.
    private static final String QUIET = "-Xlog:aot*=error";

    List<String> options() {
        if (isMade()) {
            return optionsWhereMade();
        }
        if (!isToBeMade()) {
            return List.of();
        }
        try {
            Folders.delete(folder());
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:AOTCacheOutput=" + file(), QUIET);
    }

    /** For a second process of the part: two must not write one file. */
    List<String> optionsWhereMade() {
        return isMade() ? List.of("-XX:AOTCache=" + file(), QUIET) : List.of();
    }

    boolean isToBeMade() {
        return !"no".equals(System.getenv(VARIABLE))
                && Runtime.version().feature() >= FIRST_RELEASE_OF_JAVA
                && !isMade();
    }

    /** What it is made from lies beside it until it is complete. */
    private boolean isMade() {
        return Files.exists(file()) && !Files.exists(Path.of(file() + ".config"));
    }

    private Path folder() {
        return home.state().resolve("classes").resolve(part);
    }

    /** The JVM takes a cache that another JVM has made for none. */
    private Path file() {
        String name = build + " on " + Runtime.version();
        return folder().resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".aot");
    }
}
