package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HAProxy in front of the services where each has several processes: callers find them on the same ports as one alone. */
record ProxyPart(Home home, Ports suite, List<ServicePart> processes) implements Part {
    private static final Duration UNTIL_USED = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public String title() {
        return "HAProxy";
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + services().getFirst().port();
    }

    @Override
    public List<Integer> ports() {
        return services().stream()
                .flatMap(service -> Stream.of(service.port(), service.management()))
                .toList();
    }

    @Override
    public String version() {
        return new Haproxy(home).version();
    }

    @Override
    public String build() {
        return version() + " with " + config().hashCode();
    }

    @Override
    public void prepare(Console console) {
        new Haproxy(home).require(console);
    }

    @Override
    public Launch launch() {
        Path file = home.run().resolve("haproxy.cfg");
        try {
            Files.writeString(file, config());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Haproxy haproxy = new Haproxy(home);
        return new Launch(
                haproxy.command("-db", "-f", file.toString()), haproxy.environment(), home.state(), home.log(name()));
    }

    @Override
    public Health health() {
        return services().stream()
                .map(service -> {
                    Health health = Http.health(management(service, "/q/health/ready"));
                    return health.up() ? health : Health.notReady(health.detail() + " for " + service.name());
                })
                .filter(health -> !health.up())
                .findFirst()
                .orElse(Health.UP);
    }

    /** Waits until requests are sent to a process that is ready. */
    void awaitUse(ServicePart process) throws InterruptedException {
        String used = "haproxy_server_status{proxy=\"%s\",server=\"%s\",state=\"UP\"} 1"
                .formatted(process.service(), process.name());
        URI metrics = management(service(process.service()), "/q/metrics");
        Instant end = Instant.now().plus(UNTIL_USED);
        while (!said(metrics).lines().anyMatch(used::equals)) {
            if (Instant.now().isAfter(end)) {
                throw new Trouble(process.title() + " is ready, but HAProxy does not use it after "
                        + UNTIL_USED.toSeconds() + " s: ./helhed logs proxy");
            }
            Thread.sleep(100);
        }
    }

    private static String said(URI metrics) {
        try {
            return Http.send(HttpRequest.newBuilder(metrics)).body();
        } catch (IOException e) {
            throw new Trouble("HAProxy does not answer at " + metrics + ". ./helhed up starts it.");
        }
    }

    private static URI management(ProxyConfig.Service service, String path) {
        return URI.create("http://127.0.0.1:" + service.management() + path);
    }

    private String config() {
        return new ProxyConfig(services()).text();
    }

    private ProxyConfig.Service service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<ProxyConfig.Service> services() {
        Map<String, List<ServicePart>> byService = processes.stream()
                .collect(Collectors.groupingBy(ServicePart::service, LinkedHashMap::new, Collectors.toList()));
        return byService.entrySet().stream()
                .map(one -> {
                    int published = one.getValue().getFirst().published();
                    return new ProxyConfig.Service(
                            one.getKey(),
                            published,
                            suite.managementOf(published),
                            one.getValue().stream()
                                    .map(process -> new ProxyConfig.Server(
                                            process.name(), process.port(), process.management()))
                                    .toList());
                })
                .toList();
    }
}
