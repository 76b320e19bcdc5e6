package dk.helhed.kit.probe;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogProbeTest {

    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            ExtLogRecord copy = ExtLogRecord.wrap(line);
            copy.copyMdc();
            lines.add(copy);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("dk.helhed.access").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("dk.helhed.access").removeHandler(handler);
    }

    @Test
    void a_request_is_one_line_with_its_template_and_client_and_without_its_query() throws InterruptedException {
        given().header("X-Request-Id", "line-1")
                .auth()
                .oauth2(Tokens.of("0751", "editor"))
                .get("/v1/probes/secret?hidden=value")
                .then()
                .statusCode(400);

        ExtLogRecord line = line("line-1");
        assertTrue(line.getFormattedMessage().startsWith("GET /v1/probes/secret 400 "), line.getFormattedMessage());
        assertEquals("line-1", line.getMdc("requestId"));
        assertFalse(line.getFormattedMessage().contains("hidden"), line.getFormattedMessage());
    }

    @Test
    void a_path_that_no_resource_has_is_not_repeated() throws InterruptedException {
        given().header("X-Request-Id", "line-2").get("/v1/010170-1234").then().statusCode(404);

        assertTrue(line("line-2").getFormattedMessage().startsWith("GET (no resource) 404 "));
    }

    private ExtLogRecord line(String requestId) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            for (ExtLogRecord line : lines) {
                if (line.getFormattedMessage().contains("id=" + requestId + " ")) {
                    return line;
                }
            }
            // The line is written when the answer has left, which the caller may see first.
            Thread.sleep(20);
        }
        throw new AssertionError("no line for " + requestId);
    }
}
