package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real HAProxy with what the suite tells it, in front of two processes of the test. Skipped where it is not installed. */
class ProxyTest {
    private static final String CREATE = "POST";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @TempDir
    Path folder;

    private FakeProcess one;
    private FakeProcess other;
    private int port;
    private int management;

    @BeforeEach
    void start() throws Exception {
        Home home = new Home(folder, folder);
        home.make();
        Haproxy haproxy = new Haproxy(home);
        assumeTrue(!haproxy.version().equals("none"), "HAProxy is not installed");
        one = new FakeProcess("one");
        other = new FakeProcess("other");
        port = freePort();
        management = freePort();
        Path config = folder.resolve("haproxy.cfg");
        Files.writeString(
                config,
                new ProxyConfig(List.of(new ProxyConfig.Service(
                                "things", port, management, List.of(one.server(), other.server()))))
                        .text());
        Process process = new ProcessBuilder(haproxy.command("-db", "-f", config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        toClose.add(process::destroyForcibly);
        until("HAProxy answers", () -> status("GET", management, "/q/health/ready") == 200);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : toClose) {
            one.close();
        }
    }

    @Test
    void bothAreUsed() throws Exception {
        untilBothAreUsed();
    }

    private void untilBothAreUsed() throws Exception {
        List<String> answers = new ArrayList<>();
        until("both have answered", () -> {
            answers.add(get("/").body());
            return answers.containsAll(List.of("one", "other"));
        });
    }

    @Test
    void oneThatIsNotReadyFinishesWhatItHasAndGetsNoMore() throws Exception {
        one.hold();
        other.hold();
        CompletableFuture<HttpResponse<String>> first = http.sendAsync(request("GET", "/slow"), text());
        until("one has the request", () -> one.held() + other.held() == 1);
        CompletableFuture<HttpResponse<String>> second = http.sendAsync(request("GET", "/slow"), text());
        until("each has one request", () -> one.held() == 1 && other.held() == 1);

        one.ready = false;

        until("only the other is used", () -> {
            for (int attempt = 0; attempt < 10; attempt++) {
                if (!get("/").body().equals("other")) {
                    return false;
                }
            }
            return true;
        });
        one.release();
        other.release();
        assertEquals(200, first.get().statusCode());
        assertEquals(200, second.get().statusCode());
        one.ready = true;
        untilBothAreUsed();
    }

    @Test
    void whatOneThatIsGoneNeverGotTheOtherAnswers() throws Exception {
        one.kill();

        for (int attempt = 0; attempt < 20; attempt++) {
            assertEquals(200, http.send(request(CREATE, "/"), text()).statusCode());
            assertEquals(200, get("/").statusCode());
        }
    }

    @Test
    void aReadWhoseConnectionBreaksIsSentToTheOther() throws Exception {
        one.broken = true;

        for (int attempt = 0; attempt < 10; attempt++) {
            assertEquals("other", get("/").body());
        }
    }

    @Test
    void aChangeWhoseConnectionBreaksIsSentAgainOnlyWithAKey() throws Exception {
        one.broken = true;
        HttpRequest withKey = HttpRequest.newBuilder(request(CREATE, "/"), (name, value) -> true)
                .header("Idempotency-Key", "a-key")
                .build();

        for (int attempt = 0; attempt < 10; attempt++) {
            assertEquals("other", http.send(withKey, text()).body());
        }

        other.broken = true;
        int before = one.asked + other.asked;
        int answer = status(CREATE, port, "/");
        // On a connection that was used before, its caller is left without an answer, as it would be without a proxy.
        assertTrue(answer == 502 || answer == 0, "" + answer);
        assertEquals(1, one.asked + other.asked - before);
    }

    @Test
    void withoutAnyTheAnswerIsAProblemThatSaysWhenToTryAgain() throws Exception {
        one.ready = false;
        other.ready = false;
        until("none is ready", () -> status("GET", management, "/q/health/ready") == 503);

        HttpResponse<String> answer = get("/");

        assertEquals(503, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        String id = answer.headers().firstValue("X-Request-Id").orElse("");
        assertTrue(answer.body().contains("\"code\":\"unavailable\""), answer.body());
        assertTrue(answer.body().contains("\"urn:helhed:request:" + id + "\""), answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request("GET", path), text());
    }

    private int status(String method, int at, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, text()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void until(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.holds()) {
            assertTrue(
                    Instant.now().isBefore(end),
                    () -> what + " does not come; " + new LogTail(folder.resolve("haproxy.log")).text());
            Thread.sleep(20);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What a process of a service is to its proxy. */
    private final class FakeProcess {
        private final String name;
        private final HttpServer api;
        private final HttpServer health;
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile int held;
        private volatile int asked;
        private volatile boolean ready = true;
        private volatile boolean broken;

        FakeProcess(String name) throws IOException {
            this.name = name;
            this.api = server(this::answer);
            this.health = server(exchange -> reply(exchange, ready ? 200 : 503, ""));
        }

        ProxyConfig.Server server() {
            return new ProxyConfig.Server(
                    name, api.getAddress().getPort(), health.getAddress().getPort());
        }

        void hold() {
            gate = new CountDownLatch(1);
        }

        int held() {
            return held;
        }

        void release() {
            gate.countDown();
        }

        void kill() {
            api.stop(0);
            health.stop(0);
        }

        private synchronized void count() {
            asked++;
        }

        private synchronized void hold(int more) {
            held += more;
        }

        private void answer(HttpExchange exchange) throws IOException {
            count();
            if (broken) {
                // Hangs up without a word.
                exchange.close();
                return;
            }
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                hold(1);
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            reply(exchange, 200, name);
        }

        private static void reply(HttpExchange exchange, int status, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        }

        private HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", handler);
            server.start();
            toClose.add(() -> {
                server.stop(0);
                threads.shutdownNow();
            });
            return server;
        }
    }
}
