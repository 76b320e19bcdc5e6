package dk.helhed.kit.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.database.Watch;
import dk.helhed.kit.testing.Client;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.HttpServerStart;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManagementTest {

    @Inject
    Management management;

    @Inject
    Vertx vertx;

    @Inject
    Watch watch;

    @Inject
    EventLoops loops;

    @Inject
    ManagementConfig config;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void a_healthy_service_says_so(String path) throws Exception {
        Response answer = get(path);

        assertEquals(200, answer.statusCode(), answer.asString());
        assertTrue(answer.asString().contains("\"status\":\"UP\""), answer.asString());
    }

    @Test
    void a_service_is_not_ready_before_its_api_listens() {
        Health health = new Health(watch, loops, config);

        assertTrue(health.ready().containsValue(false));
        assertFalse(health.alive().containsValue(false));

        health.listen(new HttpServerStart(new HttpServerOptions()));

        assertFalse(health.ready().containsValue(false));
    }

    @Test
    void the_metrics_show_who_is_at_work_and_who_waits() throws Exception {
        String metrics = get("/q/metrics").asString();

        for (String name : new String[] {
            "helhed_database_requests_busy", "helhed_database_background_waiting", "helhed_database_refused_total",
            "helhed_database_repaired_total", "helhed_event_loop_delay_seconds_max", "sql_pool_active"
        }) {
            assertTrue(metrics.contains("\n" + name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void the_api_s_port_has_none_of_it(String path) {
        Client.OUTSIDER.get(path).statusCode(404);
    }

    @Test
    void probes_are_answered_and_the_block_is_seen_while_every_event_loop_is_blocked() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            loop.execute(() -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try {
            Thread.sleep(2_500);
            long since = System.nanoTime();

            assertEquals(200, get("/q/health/live").statusCode());
            assertEquals(200, get("/q/health/ready").statusCode());
            String metrics = get("/q/metrics").asString();

            // The event loops would not answer before they are released, however long that takes.
            assertTrue(System.nanoTime() - since < Duration.ofSeconds(5).toNanos());
            assertTrue(value(metrics, "helhed_event_loop_blocked_seconds") > 1, metrics);
        } finally {
            release.countDown();
        }
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .max()
                .orElseThrow();
    }

    private Response get(String path) {
        return Client.OUTSIDER.request().get("http://127.0.0.1:" + management.port() + path);
    }
}
