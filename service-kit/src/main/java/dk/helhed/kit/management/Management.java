package dk.helhed.kit.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.helhed.kit.database.Watch;
import dk.helhed.kit.json.Json;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics on a port of their own. The JDK's small server has threads of its own, so it answers also when all
 * of the API's are busy or blocked: that is when the answer matters.
 */
@Singleton
public class Management {

    private static final Logger LOG = Logger.getLogger(Management.class);

    private final ManagementConfig config;
    private final Health health;
    private final Watch watch;
    private final EventLoops loops;
    private final PrometheusMeterRegistry meters;
    // A thread of its own: the timers of the application share the threads that it looks at.
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("management-looks").daemon().factory());
    private @Nullable HttpServer server;

    Management(ManagementConfig config, Health health, Watch watch, EventLoops loops, PrometheusMeterRegistry meters) {
        this.config = config;
        this.health = health;
        this.watch = watch;
        this.loops = loops;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) throws IOException {
        var unused =
                looks.scheduleWithFixedDelay(this::look, 0, config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
        HttpServer started = HttpServer.create(new InetSocketAddress(config.host(), config.port()), 0);
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.createContext("/q/health/live", exchange -> answer(exchange, health::alive));
        started.createContext("/q/health/ready", exchange -> answer(exchange, health::ready));
        started.createContext("/q/metrics", this::metrics);
        started.start();
        server = started;
        LOG.infof("Health and metrics on %s", started.getAddress());
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
        if (server != null) {
            server.stop(0);
        }
    }

    /** Where it listens. */
    public int port() {
        return server == null ? config.port() : server.getAddress().getPort();
    }

    private void look() {
        try {
            loops.look();
            watch.look(loops.blocked());
        } catch (RuntimeException e) {
            LOG.error("A look at the service failed", e);
        }
    }

    private void answer(HttpExchange exchange, Supplier<Map<String, Boolean>> state) throws IOException {
        Map<String, Boolean> checks = state.get();
        boolean up = !checks.containsValue(false);
        List<Map<String, Object>> all = new ArrayList<>();
        checks.forEach((check, holds) -> all.add(describe(check, holds)));
        send(exchange, up ? 200 : 503, "application/json", Json.write(Map.of("status", word(up), "checks", all)));
    }

    private Map<String, Object> describe(String check, boolean holds) {
        Map<String, Object> described = new LinkedHashMap<>(Map.of("name", check, "status", word(holds)));
        if (!holds) {
            health.reason(check).ifPresent(reason -> described.put("data", Map.of("reason", reason)));
        }
        return described;
    }

    private void metrics(HttpExchange exchange) throws IOException {
        // Exemplars are only in OpenMetrics, which Prometheus asks for.
        String type = TextFormat.chooseContentType(exchange.getRequestHeaders().getFirst("Accept"));
        send(exchange, 200, type, meters.scrape(type));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
            if (!isHead) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
