package dk.helhed.kit.database;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Eventually.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.management.Management;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

@QuarkusTest
@TestProfile(SmallPool.class)
class AdmissionTest {

    private static final String PATH = "/v1/jottings";

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    @Inject
    Management management;

    @Test
    void who_finds_too_many_before_him_is_turned_away_at_once_and_who_waits_too_long_soon() throws Exception {
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        try (Connection lock = lock()) {
            for (int i = 0; i < 20; i++) {
                all.add(write());
            }
            List<Answer> turnedAway = new ArrayList<>();
            for (CompletableFuture<Answer> one : all) {
                Answer answer = one.get();
                assertEquals(503, answer.status(), answer.body());
                if (answer.body().contains("more to do")) {
                    turnedAway.add(answer);
                    assertEquals("2", answer.retryAfter());
                }
            }
            // The other two were at work, and waited for the lock as long as the database lets them.
            assertEquals(18, turnedAway.size());
            assertTrue(turnedAway.stream().allMatch(answer -> answer.millis() < 3_000), turnedAway::toString);
            assertTrue(
                    turnedAway.stream()
                                    .filter(answer -> answer.millis() < 1_000)
                                    .count()
                            >= 10,
                    turnedAway::toString);
        }
        assertEquals(201, write().get().status());
    }

    @Test
    void who_waits_is_served_in_the_end_with_all_that_a_request_has() throws Exception {
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        Connection lock = lock();
        for (int i = 0; i < 6; i++) {
            all.add(write());
        }
        await(() -> gauge("helhed.database.requests.waiting") == 4);

        lock.close();

        for (CompletableFuture<Answer> one : all) {
            assertEquals(201, one.get().status(), one.get().body());
        }
    }

    @Test
    void who_hangs_up_gives_the_place_in_the_queue_back() throws Exception {
        List<CompletableFuture<Answer>> atWork = new ArrayList<>();
        try (Connection lock = lock()) {
            atWork.add(write());
            atWork.add(write());
            await(() -> gauge("helhed.database.requests.busy") == 2);
            List<Socket> waiting = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                waiting.add(writeAndWait());
            }
            await(() -> gauge("helhed.database.requests.waiting") == 6);
            long since = System.nanoTime();

            for (Socket socket : waiting) {
                socket.close();
            }

            await(() -> gauge("helhed.database.requests.waiting") == 0);
            assertTrue(System.nanoTime() - since < Duration.ofMillis(1_000).toNanos());
        }
        for (CompletableFuture<Answer> one : atWork) {
            assertEquals(201, one.get().status());
        }
    }

    @Test
    void what_works_in_the_background_has_places_of_its_own() throws Throwable {
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        try (Connection lock = lock()) {
            for (int i = 0; i < 8; i++) {
                all.add(write());
            }
            await(() -> gauge("helhed.database.requests.waiting") == 6);

            assertEquals(1, VertxContextSupport.subscribeAndAwait(() -> transactions.in("0751", this::one)));
        }
        for (CompletableFuture<Answer> one : all) {
            one.get();
        }
    }

    @Test
    void a_transaction_that_nobody_waits_for_any_more_goes_to_its_end() throws Throwable {
        for (int i = 0; i < 10; i++) {
            VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom().<Void>emitter(emitter -> {
                var cancelled = transactions
                        .in("0751", () -> one().chain(this::one).chain(this::one))
                        .subscribe()
                        .with(done -> {});
                cancelled.cancel();
                emitter.complete(null);
            }));
        }

        await(() -> gauge("helhed.database.background.busy") == 0);
        assertNoneIsLost();
    }

    @Test
    void connections_that_were_lost_are_found_and_made_again() throws Exception {
        double before = meters.counter("helhed.database.repaired").count();
        for (int i = 0; i < 6; i++) {
            SqlConnection lost = pool.getConnection().await().atMost(Duration.ofSeconds(5));
            assertEquals(
                    1,
                    lost.query("select 1")
                            .execute()
                            .await()
                            .atMost(Duration.ofSeconds(5))
                            .size());
        }

        await(() -> write().get().status() == 201);

        // The first that is made again serves the request; the others follow.
        await(() -> meters.counter("helhed.database.repaired").count() >= before + 6);
        assertEquals(200, probe("/q/health/live"));
    }

    @Test
    void a_transaction_whose_connection_is_gone_gives_its_place_back() throws Exception {
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual()
                    .start(() -> assertThrows(
                            Problem.class,
                            () -> VertxContextSupport.subscribeAndAwait(() -> transactions.in(
                                    "0751", () -> Uni.createFrom().nothing()))));
        }
        await(() -> gauge("helhed.database.background.busy") == 2);

        await(() -> gauge("helhed.database.background.busy") == 0);
    }

    @Test
    void a_process_whose_pool_cannot_be_repaired_calls_itself_dead_until_it_can() throws Exception {
        List<SqlConnection> lost = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SqlConnection one = pool.getConnection().await().atMost(Duration.ofSeconds(5));
            lost.add(one);
            var unused = one.query("select pg_sleep(9)").execute().subscribe().with(done -> {}, failure -> {});
        }
        CompletableFuture<Answer> starved = write();

        await(() -> probe("/q/health/live") == 503 && probe("/q/health/ready") == 503);
        starved.get();
        for (SqlConnection one : lost) {
            one.close().await().atMost(Duration.ofSeconds(20));
        }

        await(() -> probe("/q/health/live") == 200 && probe("/q/health/ready") == 200);
        await(() -> write().get().status() == 201);
    }

    /** Takes every connection that the pool may have, and gives them back. */
    private void assertNoneIsLost() {
        List<SqlConnection> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(pool.getConnection().await().atMost(Duration.ofSeconds(5)));
        }
        all.forEach(one -> one.close().await().atMost(Duration.ofSeconds(5)));
    }

    private Uni<Integer> one() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery("select 1", Integer.class).getSingleResult());
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private int probe(String path) {
        return OUTSIDER.get("http://127.0.0.1:" + management.port() + path)
                .extract()
                .statusCode();
    }

    private CompletableFuture<Answer> write() {
        long since = System.nanoTime();
        return EDITOR.send("POST", PATH, "application/json", "{\"text\":\"written\"}")
                .thenApply(answer -> new Answer(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Retry-After").orElse(""),
                        Duration.ofNanos(System.nanoTime() - since).toMillis()));
    }

    private static Socket writeAndWait() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        String body = "{\"text\":\"never\"}";
        String head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Tokens.of("0751", "editor") + "\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Holds all who want to write a jotting, until it is closed. */
    private static Connection lock() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        Connection connection = DriverManager.getConnection(url, "postgres", "");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table jotting in access exclusive mode");
        }
        return connection;
    }

    private static void await(ThrowingSupplier<Boolean> condition) {
        within(Duration.ofSeconds(20), condition);
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private record Answer(int status, String body, String retryAfter, long millis) {}
}
