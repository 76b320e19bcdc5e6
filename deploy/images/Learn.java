import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Writes the cache of classes of the image in which it runs: it starts the service there without any of its neighbours, notes
 * which classes it loads, and has the JVM keep them. The same classes in the same order give the same bytes.
 */
class Learn {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final String SERVICE = "/app/quarkus-run.jar";
    static final Path SEEN = Path.of("/tmp/seen");
    static final Path CLASSES = Path.of("/tmp/classes");
    static final Path CACHE = Path.of("/classes.jsa");
    static final Map<String, String> NOWHERE = Map.of(
            "QUARKUS_HTTP_PORT", "8080",
            "HELHED_MANAGEMENT_PORT", "9000",
            "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1/none",
            "QUARKUS_DATASOURCE_USERNAME", "none",
            "QUARKUS_DATASOURCE_PASSWORD", "none",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1",
            "QUARKUS_OIDC_CONNECTION_DELAY", "0S");
    static final Map<String, String> ROLES = Map.of(
            "QUARKUS_DATASOURCE_VAULT_PASSWORD", "none", "QUARKUS_DATASOURCE_READING_PASSWORD", "none");

    public static void main(String[] arguments) throws Exception {
        Process service = start("-XX:DumpLoadedClassList=" + SEEN, "-jar", SERVICE);
        while (answer(9000, "/q/health/live") != 200 || answer(8080, "/openapi") != 200) {
            if (!service.isAlive()) {
                throw new IllegalStateException("The service ended with " + service.exitValue());
            }
            Thread.sleep(200);
        }
        service.destroy();
        service.waitFor(60, TimeUnit.SECONDS);
        try (Stream<String> seen = Files.lines(SEEN)) {
            Files.write(CLASSES, seen.filter(Learn::isKept).map(Learn::withoutNumber).sorted().distinct().toList());
        }
        Process cache = start("-Xshare:dump", "-XX:+AOTClassLinking", "-XX:SharedClassListFile=" + CLASSES,
                "-XX:SharedArchiveFile=" + CACHE, "-cp", SERVICE);
        if (cache.waitFor() != 0) {
            throw new IllegalStateException("The cache is not made");
        }
    }

    /** Not those that a class loader of the service's own makes as it goes. */
    static boolean isKept(String line) {
        return !line.startsWith("#") && !line.contains(" source: ") && !line.startsWith("@cp ");
    }

    static String withoutNumber(String line) {
        return line.replaceFirst(" id: \\d+$", "");
    }

    static Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "@/app/java.options"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(NOWHERE);
        builder.environment().putAll(ROLES);
        return builder.start();
    }

    static int answer(int port, String path) throws IOException {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setReadTimeout(2_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
