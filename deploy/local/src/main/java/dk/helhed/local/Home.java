package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie: the repository, and the one folder that holds everything a suite leaves on this machine. */
record Home(Path repository, Path state) {
    static final String STATE_VARIABLE = "HELHED_HOME";

    Path data() {
        return state.resolve("data");
    }

    Path postgres() {
        return state.resolve("postgres");
    }

    Path keycloak() {
        return state.resolve("keycloak");
    }

    Path run() {
        return state.resolve("run");
    }

    Path haproxy() {
        return state.resolve("haproxy");
    }

    Path temporary() {
        return state.resolve("tmp");
    }

    /** There once the demo data has gone in to its end: later starts leave it alone. */
    Path demoLoaded() {
        return data().resolve("demo-loaded");
    }

    Path secrets() {
        return state.resolve("secrets.json");
    }

    Path lock() {
        return state.resolve("lock");
    }

    Path log(String part) {
        return state.resolve("logs").resolve(part + ".log");
    }

    Path localModule() {
        return repository.resolve("deploy/local");
    }

    void make() {
        try {
            for (String folder : new String[] {"data", "logs", "run", "tmp"}) {
                Files.createDirectories(state.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
