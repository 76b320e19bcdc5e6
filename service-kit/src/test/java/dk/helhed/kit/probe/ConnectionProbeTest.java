package dk.helhed.kit.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests' settings are shorter than those of a service: 2 s for a head or a body, 3 s between requests. */
@QuarkusTest
class ConnectionProbeTest {

    private static final String HIDDEN = "GET /v1/probes?area=hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST =
            "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String GOOD = "{\"title\":\"a\",\"kind\":\"OPEN\"}";
    private static final Duration SOON = Duration.ofSeconds(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host:\r\n",
                "Host: x/y\r\n",
                "Host: x:99999\r\n",
                "Host: u@x\r\n",
                "Host: x y\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a\r\nHost: b\r\n"
            })
    void a_request_that_does_not_name_one_host_is_a_bad_one(String hosts) throws IOException {
        assertRefused(400, RawHttp.send(port(), "GET /v1/probes HTTP/1.1\r\n" + hosts + "\r\n" + HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: identity, chunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: chunked;q=1\r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: 5, 6\r\n",
                "Content-Length: +5\r\n"
            })
    void a_request_that_could_end_in_two_places_is_refused_with_all_behind_it(String framing) throws IOException {
        assertRefused(400, RawHttp.send(port(), POST + framing + "\r\n0\r\n\r\n" + HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;a=\"\r\nX\r\n0\r\n\r\n",
                "1;a=\"b\r\n\r\n",
                "1;\n0\r\n\r\n",
                "1\n{\r\n0\r\n\r\n",
                "1\r\n{x0\r\n\r\n",
                "+1\r\n{\r\n0\r\n\r\n",
                "0x1\r\n{\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n{\r\n0\r\n\r\n",
                "-1\r\n{\r\n0\r\n\r\n",
                "zz\r\n"
            })
    void a_request_hidden_in_a_chunk_is_not_answered(String chunks) throws IOException {
        assertRefused(400, RawHttp.send(port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + HIDDEN));
    }

    @Test
    void what_the_web_server_itself_would_refuse_is_a_problem() throws IOException {
        String head = "GET /v1/probes HTTP/1.1\r\nHost: localhost\r\n";
        assertRefused(400, RawHttp.send(port(), "HELLO\r\n\r\n"));
        assertRefused(400, RawHttp.send(port(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
        assertRefused(400, RawHttp.send(port(), "GET /v1/probes HTTP/1.1\nHost: localhost\n\n"));
        assertRefused(400, RawHttp.send(port(), head + "X: a\u0000b\r\n\r\n"));
        assertRefused(414, RawHttp.get(port(), "/v1/probes?area=" + "a".repeat(100_000)));
        assertRefused(431, RawHttp.send(port(), head + "X-Big: " + "a".repeat(100_000) + "\r\n\r\n"));
    }

    @Test
    void a_refusal_of_the_head_is_worded_as_the_caller_asks() throws IOException {
        String answer = RawHttp.send(
                port(), "GET /v1/probes HTTP/1.1\r\nAccept-Language: da\r\nHost: x/y\r\nConnection: close\r\n\r\n");

        assertTrue(answer.contains("Forespørgslen skal have netop én Host-header"), answer);
    }

    @Test
    void what_was_asked_before_is_answered_first() throws IOException {
        String good = "GET /v1/probes?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer = RawHttp.send(port(), good + good + "GET /v1/probes HTTP/1.1\r\nHost: x/y\r\n\r\n" + good);

        assertEquals(3, answers(answer), answer);
        assertEquals(2, answer.split("HTTP/1\\.1 200", -1).length - 1, answer);
        assertTrue(answer.lastIndexOf("HTTP/1.1 200") < answer.indexOf("HTTP/1.1 400"), answer);
    }

    @Test
    void a_good_body_in_chunks_and_one_that_waits_to_be_asked_for_are_taken() throws IOException {
        String chunks = "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5;a=b;c=\"d\"\r\n"
                + GOOD.substring(0, 5) + "\r\n" + Integer.toHexString(GOOD.length() - 5) + "\r\n" + GOOD.substring(5)
                + "\r\n0\r\n\r\n";
        assertEquals(201, RawHttp.status(RawHttp.send(port(), POST + chunks)));

        String waiting = RawHttp.send(
                port(),
                POST + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + GOOD.length() + "\r\n\r\n",
                GOOD);
        assertTrue(waiting.contains("HTTP/1.1 201"), waiting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/probes HT",
                "GET /v1/probes HTTP/1.1\r\nHost: localhost\r\nX: ",
                "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{",
                "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
                "POST /v1/probes/secret HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n{",
                "GET /v1/probes?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /v1"
            })
    void a_sender_is_cut_off_that_is_slow_or_silent(String begun) {
        assertTimeout(SOON, () -> {
            try (Socket quiet = open(begun);
                    Socket trickling = open(begun)) {
                Thread trickle = Thread.ofVirtual().start(() -> drip(trickling));
                readToEnd(trickling);
                readToEnd(quiet);
                trickle.interrupt();
            }
        });
    }

    @Test
    void a_connection_without_a_next_request_is_closed() {
        assertTimeout(SOON, () -> {
            try (Socket socket = open("GET /v1/probes?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                assertEquals(1, answers(readToEnd(socket)));
            }
        });
    }

    @Test
    void a_stream_goes_on_for_longer_than_any_sender_may_take() throws IOException {
        try (Socket socket = open("GET /v1/ticks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertEquals(14, readToEnd(socket).split("data:", -1).length - 1);
        }
    }

    @Test
    void a_body_that_comes_slowly_but_fast_enough_is_taken() throws IOException, InterruptedException {
        String body = " ".repeat(60_000) + GOOD;
        try (Socket socket = open(POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n")) {
            for (int at = 0; at < body.length(); at += 6_000) {
                socket.getOutputStream()
                        .write(body.substring(at, Math.min(body.length(), at + 6_000))
                                .getBytes(StandardCharsets.UTF_8));
                Thread.sleep(400);
            }
            assertEquals(201, RawHttp.status(readToEnd(socket)));
        }
    }

    @Test
    void a_long_body_is_read_aside_and_a_short_one_at_once_and_both_are_worked_on_by_the_event_loop() {
        post("a").body("readBy", startsWith("vert.x-eventloop")).body("onEventLoop", is(true));
        post("a".repeat(20_000)).body("readBy", startsWith("json-")).body("onEventLoop", is(true));
    }

    private static io.restassured.response.ValidatableResponse post(String text) {
        return given().contentType("application/json")
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/ticks")
                .then()
                .statusCode(200);
    }

    @Test
    void many_large_bodies_at_once_are_held_to_the_room_there_is() throws IOException, InterruptedException {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 55; i++) {
                senders.add(open(POST + "Content-Length: 1000001\r\n\r\n" + " ".repeat(1_000_000)));
            }
            // Some hold what there is, and those who came too late are told to come again.
            String refused = firstAnswer(senders);
            assertRefused(503, refused);
            assertTrue(refused.contains("Retry-After: 2"), refused);
            assertTrue(refused.contains("\"code\":\"unavailable\""), refused);
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
        // What the senders held is free again.
        var unused = awaitStatus(201);
    }

    private static String firstAnswer(List<Socket> senders) throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            for (Socket sender : senders) {
                int there = sender.getInputStream().available();
                if (there > 0) {
                    Thread.sleep(200);
                    there = sender.getInputStream().available();
                    return new String(sender.getInputStream().readNBytes(there), StandardCharsets.US_ASCII);
                }
            }
            Thread.sleep(100);
        }
        return "nobody was refused";
    }

    private static ValidatableResponse awaitStatus(int status) throws InterruptedException {
        Response answer;
        int tries = 0;
        do {
            Thread.sleep(100);
            answer = given().contentType("application/json")
                    .body(" ".repeat(900_000) + GOOD)
                    .post("/v1/probes");
            tries++;
        } while (answer.statusCode() != status && tries < 100);
        return answer.then().statusCode(status);
    }

    private static void assertRefused(int status, String answer) {
        assertEquals(status, RawHttp.status(answer), answer);
        assertEquals(1, answers(answer), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("X-Content-Type-Options"), answer);
        assertTrue(answer.contains("\"instance\":\"urn:helhed:request:"), answer);
        assertFalse(answer.contains("hidden"), answer);
    }

    private static int answers(String answer) {
        return answer.split("HTTP/1\\.[01] \\d{3}", -1).length - 1;
    }

    private static void drip(Socket socket) {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(200);
                socket.getOutputStream().write('x');
            }
        } catch (IOException | InterruptedException e) {
            // Cut off: what the test waits for.
        }
    }

    private static Socket open(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(15_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String readToEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[8_192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketException e) {
            // A reset is an end too.
        }
        return all.toString();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
