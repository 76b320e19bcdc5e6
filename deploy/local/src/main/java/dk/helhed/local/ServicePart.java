package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process of one of the three services, given its database, its broker and its identity provider by its environment.
 *
 * @param published the port on which callers find the service
 * @param number from 1 where several processes of it share that port behind a proxy; 0 where it is alone
 */
record ServicePart(String service, String database, int published, int number, Home home, Ports suite, Secrets secrets)
        implements Part {
    static final int HEAP_MEGABYTES = 320;
    // Longer than the pause and the drain together.
    private static final Duration GRACE_BEHIND_PROXY = Duration.ofSeconds(45);

    @Override
    public String name() {
        return number == 0 ? service : service + "-" + number;
    }

    @Override
    public String title() {
        return name();
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public List<Integer> ports() {
        return List.of(port(), management());
    }

    @Override
    public String version() {
        return Release.of("helhed");
    }

    @Override
    public String build() {
        return installed() + " on " + port();
    }

    private String installed() {
        try (Stream<Path> files = Files.walk(application())) {
            long newest =
                    files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
            return version() + " of " + newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare(Console console) {
        if (!Files.exists(jar())) {
            throw new Trouble(name() + " is not built: " + jar() + " is missing. Run ./helhed up without --no-build.");
        }
    }

    @Override
    public Launch launch() {
        List<String> options = isFirst() ? cache().options() : cache().optionsWhereMade();
        List<String> command = new Jvm(home, options).promptCommand(HEAP_MEGABYTES, "-jar", jar().toString());
        return new Launch(command, environment(), home.state(), home.log(name()));
    }

    /** One more instance, with settings of its own; it learns no classes, so as not to write where this one does. */
    Launch another(int otherPort, Map<String, String> settings) {
        Map<String, String> environment =
                new HashMap<>(new ServicePart(service, database, otherPort, 0, home, suite, secrets).environment());
        environment.putAll(settings);
        List<String> command = new Jvm(home, List.of()).promptCommand(HEAP_MEGABYTES, "-jar", jar().toString());
        return new Launch(command, environment, home.state(), home.log(service + "-" + otherPort));
    }

    @Override
    public Health health() {
        return Http.health(URI.create("http://127.0.0.1:" + management() + "/q/health/ready"));
    }

    @Override
    public boolean isLearning() {
        return isFirst() && cache().isToBeMade();
    }

    @Override
    public Duration grace() {
        return isAlone() ? Part.super.grace() : GRACE_BEHIND_PROXY;
    }

    int port() {
        return suite.processOf(published, number);
    }

    int management() {
        return suite.managementOf(port());
    }

    private boolean isAlone() {
        return number == 0;
    }

    private boolean isFirst() {
        return number <= 1;
    }

    private ClassCache cache() {
        return new ClassCache(home, service, installed());
    }

    Map<String, String> environment() {
        var databases = new Databases(suite, secrets);
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port())),
                Map.entry("HELHED_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("HELHED_MANAGEMENT_PORT", Integer.toString(management())),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", databases.url(database)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + databases.url(database)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", Databases.app(database)),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", secrets.of(Databases.app(database))),
                Map.entry("QUARKUS_FLYWAY_USERNAME", Databases.owner(database)),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", secrets.of(Databases.owner(database))),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + suite.kafka()),
                Map.entry(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        Endpoints.at(suite).realm().toString())));
        if (!isAlone()) {
            String address = "http://127.0.0.1:" + published;
            // As in deploy/kubernetes: not ready, a pause until the proxy has noticed, and then what has begun is
            // finished.
            environment.put("QUARKUS_SHUTDOWN_DELAY", "5s");
            environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "25s");
            // Whichever process answers or publishes, it names the same address.
            environment.put("HELHED_PUBLIC_URL", address);
            environment.put("HELHED_SCHEMAS_ADDRESS", address + "/schemas/");
        }
        if (database.equals(Databases.FIGURES)) {
            environment.put("HELHED_PAGE_PLANS_URL", Endpoints.at(suite).plans().toString());
            environment.put("QUARKUS_DATASOURCE_VAULT_USERNAME", Databases.worker(database));
            environment.put("QUARKUS_DATASOURCE_VAULT_PASSWORD", secrets.of(Databases.worker(database)));
            environment.put("QUARKUS_DATASOURCE_READING_USERNAME", Databases.reading(database));
            environment.put("QUARKUS_DATASOURCE_READING_PASSWORD", secrets.of(Databases.reading(database)));
        }
        return environment;
    }

    private Path application() {
        return home.repository().resolve(service).resolve("target/quarkus-app");
    }

    private Path jar() {
        return application().resolve("quarkus-run.jar");
    }
}
