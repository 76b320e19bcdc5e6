package dk.helhed.kit.request;

import static dk.helhed.kit.testing.Eventually.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every upload is read this way, but the counts of a register, which are streamed. */
class RawBodyTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int SIZE = 10 * MEBIBYTE;
    private static final int ROOM = 48 * MEBIBYTE;
    private static final int SENDERS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final BodyRoom room = new BodyRoom(size(ROOM));
    private final CurrentVertxRequest current = new CurrentVertxRequest();
    private final RawBody bodies = new RawBody(size(SIZE), room, current);
    private final List<Socket> senders = new ArrayList<>();
    private int port;

    @BeforeEach
    void listen() throws ExecutionException, InterruptedException {
        Router router = Router.router(vertx);
        router.post("/").handler(this::read);
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    @AfterEach
    void close() throws IOException {
        hangUp();
        var unused = vertx.close();
    }

    private void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    private void read(RoutingContext context) {
        current.setCurrent(context);
        var unused = bodies.read(context.request())
                .subscribe()
                .with(bytes -> context.end(Integer.toString(bytes.length)), failure -> refuse(context, failure));
    }

    /** A sender who hung up hears nothing. */
    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof Problem problem) {
            var unused =
                    context.response().setStatusCode(problem.type().status()).end();
        }
    }

    @Test
    void large_bodies_at_once_hold_no_more_than_the_room_for_them() throws IOException {
        long before = held();
        for (int i = 0; i < SENDERS; i++) {
            // All but the last byte: what is taken in stays held.
            send(SIZE - 1);
        }

        long refused = senders.stream().filter(RawBodyTest::isAnswered).count();
        long grown = held() - before;

        assertTrue(refused >= SENDERS - ROOM / SIZE && refused < SENDERS, refused + " of " + SENDERS);
        // Buffers grow ahead of what they hold.
        assertTrue(grown < 2 * ROOM, grown + " bytes for " + SENDERS + " bodies of " + SIZE);
    }

    @Test
    void who_hangs_up_holds_nothing_any_more() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            send(SIZE - 1);
        }
        hangUp();

        within(Duration.ofSeconds(10), () -> room.left() == ROOM);
        send(SIZE);
        assertEquals("200", status(senders.getLast()));
    }

    @Test
    void one_byte_too_many_is_refused_and_forgotten() throws IOException {
        Socket sender = connect("Transfer-Encoding: chunked");
        sender.getOutputStream().write((Integer.toHexString(SIZE + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().write(new byte[SIZE + 1]);

        assertEquals("413", status(sender));
    }

    private void send(int bytes) throws IOException {
        Socket sender = connect("Content-Length: " + SIZE);
        try {
            sender.getOutputStream().write(new byte[bytes]);
        } catch (SocketException e) {
            // Refused before all of it was sent.
        }
    }

    private Socket connect(String length) throws IOException {
        Socket sender = new Socket("127.0.0.1", port);
        senders.add(sender);
        sender.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    private static String status(Socket sender) throws IOException {
        return new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
    }

    /** Whether there is an answer to a body that is not whole. */
    private static boolean isAnswered(Socket sender) {
        try {
            sender.setSoTimeout(500);
            int unused = sender.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
