package dk.helhed.kit.request;

import static dk.helhed.kit.testing.Eventually.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.database.SmallPool;
import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallPool.class)
class ConnectionsTest {

    private static final int MORE_THAN_THE_LIMIT = 60;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    @Test
    void who_comes_when_too_many_connections_are_open_waits_until_one_is_closed() throws IOException {
        Client.OUTSIDER.get("/v1/probes").statusCode(200);
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THE_LIMIT; i++) {
            idle.add(new Socket(InetAddress.getLoopbackAddress(), port()));
        }
        try (Socket late = idle.removeLast()) {
            ask(late, "GET /v1/probes HTTP/1.1\r\nHost: localhost\r\n\r\n");
            late.setSoTimeout(500);
            assertThrows(
                    SocketTimeoutException.class, () -> late.getInputStream().read());

            for (Socket one : idle) {
                one.close();
            }

            late.setSoTimeout(5_000);
            assertEquals('H', late.getInputStream().read());
        }
    }

    @Test
    void nothing_is_done_for_who_has_hung_up_before_his_request_is_looked_at() throws Exception {
        Client.OUTSIDER.get("/v1/probes").statusCode(200);
        double before = hangUps();
        String text = Client.unique("hung up");
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
        String body = "{\"text\":\"" + text + "\"}";
        for (int i = 0; i < 10; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
                ask(
                        socket,
                        "POST /v1/jottings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + Tokens.of("0751", "editor") + "\r\nIdempotency-Key: "
                                + UUID.randomUUID() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            }
        }

        release.countDown();

        within(Duration.ofSeconds(10), () -> hangUps() >= before + 10);
    }

    private double hangUps() {
        return meters.counter("helhed.request.hang.ups").count();
    }

    private static void ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
