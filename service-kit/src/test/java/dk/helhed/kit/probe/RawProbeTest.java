package dk.helhed.kit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RawProbeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probes;a=b",
                "/v1/probes/secret;.json",
                "/v1/probes%3Ba",
                "/v1%2Fprobes",
                "/v1%5cprobes",
                "/v1/probes%00",
                "/v1//probes",
                "//v1/probes",
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/%252e%252e/q",
                "/q/metrics;a",
                "/v1\\probes",
                "/v1/%zz",
                "/v1/probes%"
            })
    void an_ambiguous_path_is_refused_before_anyone_reads_it(String path) throws IOException {
        assertProblem(400, "invalid-path", RawHttp.get(port(), path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/<script>",
                "/v1/pro\u0001bes",
                "/v1/pro\u007fbes",
                "/v1/probes?area=%zz",
                "/v1/probes?area=%",
                "/v1/probes?area=a\u0001b",
                "/v1/{id}"
            })
    void what_is_no_uri_is_a_problem_too(String uri) throws IOException {
        assertProblem(400, "malformed-request", RawHttp.get(port(), uri));
    }

    @Test
    void what_is_no_uri_is_told_without_being_repeated() throws IOException {
        assertFalse(RawHttp.get(port(), "/v1/<script>alert</script>").contains("script"));
    }

    @Test
    void an_address_that_is_too_long_is_a_problem() throws IOException {
        assertProblem(414, "uri-too-long", RawHttp.get(port(), "/v1/probes?area=" + "a".repeat(9_000)));
    }

    @Test
    void headers_that_are_too_large_are_a_problem() throws IOException {
        String request = "GET /v1/probes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Big: "
                + "a".repeat(20_000) + "\r\n\r\n";

        assertProblem(431, "header-too-large", RawHttp.send(port(), request));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() throws IOException {
        String request = "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2000000\r\n\r\n{";

        assertProblem(413, "body-too-large", RawHttp.send(port(), request));
    }

    @Test
    void a_caller_that_sends_all_of_a_too_large_body_still_gets_the_answer() throws IOException {
        String head = "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 3000000\r\nConnection: close\r\n\r\n";

        assertProblem(413, "body-too-large", RawHttp.send(port(), head, "a".repeat(3_000_000)));
    }

    @Test
    void a_body_in_chunks_that_becomes_too_large_is_a_problem() throws IOException {
        String head = "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        assertProblem(413, "body-too-large", RawHttp.send(port(), head, chunk.repeat(24), "0\r\n\r\n"));
    }

    @Test
    void what_is_no_http_is_a_bad_request() throws IOException {
        assertProblem(400, "malformed-request", RawHttp.send(port(), "HELLO\r\n\r\n"));
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private static void assertProblem(int status, String code, String answer) {
        assertEquals(status, RawHttp.status(answer), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
        assertTrue(answer.contains("X-Content-Type-Options"), answer);
    }
}
