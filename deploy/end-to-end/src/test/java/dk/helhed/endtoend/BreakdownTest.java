package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cuts the power of the parts that all services stand on, while a client writes. */
@ExtendWith(SuiteIsUp.class)
class BreakdownTest {

    private static final Api PLANS = new Api("plans");
    private static final Api INITIATIVES = new Api("initiatives");

    // Letters alone: random digits now and then have the form of a personal number.
    private final String family =
            "0751-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "g") + "-";

    @Test
    void when_kafka_is_killed_writing_goes_on_and_every_change_arrives_once_in_effect() throws Exception {
        try (Writer writer = new Writer(family)) {
            writer.awaitAcknowledged(10);

            Helhed.kill("kafka");

            writer.awaitAcknowledged(writer.acknowledged().size() + 20);
            Helhed.run("up", "--no-build", "--no-demo");
            writer.awaitAcknowledged(writer.acknowledged().size() + 10);
            writer.close();

            assertEquals(Map.of(), writer.refused());
            expectAllArrive(writer.acknowledged());
        }
    }

    @Test
    void when_postgresql_is_killed_writers_are_told_and_services_recover_by_themselves() throws Exception {
        Map<String, Long> before = servicePids();
        try (Writer writer = new Writer(family)) {
            writer.awaitAcknowledged(10);

            Helhed.kill("postgres");

            writer.awaitRefused(3);
            assertEquals(200, PLANS.management().answer("/q/health/live").statusCode());
            // The database is looked at once a second.
            Thread.sleep(2_000);
            assertEquals(503, PLANS.management().answer("/q/health/ready").statusCode());
            HttpResponse<String> read = PLANS.answer("/v1/areas");
            assertEquals(503, read.statusCode());
            assertTrue(read.body().contains("\"code\":\"unavailable\""), read.body());
            assertTrue(read.headers().firstValue("Retry-After").isPresent());

            Helhed.run("up", "--no-build", "--no-demo");
            writer.awaitAcknowledged(writer.acknowledged().size() + 10);
            writer.close();

            assertEquals(200, PLANS.management().answer("/q/health/ready").statusCode());
            assertEquals(
                    List.of("503 application/problem+json"),
                    List.copyOf(new TreeSet<>(writer.refused().values())));
            for (String code : writer.acknowledged()) {
                assertEquals(200, PLANS.answer("/v1/areas/" + code).statusCode(), code);
            }
            expectAllArrive(writer.acknowledged());
        }
        assertEquals(before, servicePids());
    }

    /** A change whose acknowledgement was lost may be there too, but none is there twice or in another version. */
    private void expectAllArrive(List<String> codes) throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (int attempt = 0; attempt < 150 && !arrived.keySet().containsAll(codes); attempt++) {
            Thread.sleep(200);
            arrived = arrived();
        }
        assertTrue(arrived.keySet().containsAll(codes), () -> "acknowledged, but not arrived: " + missing(codes));
        assertEquals(1, arrived.values().stream().distinct().count(), arrived.toString());
    }

    private List<String> missing(List<String> codes) {
        List<String> missing = new ArrayList<>(codes);
        try {
            missing.removeAll(arrived().keySet());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    /** The areas of this test as the neighbour has them, with their version. */
    private Map<String, Integer> arrived() throws Exception {
        Map<String, Integer> found = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = INITIATIVES.get("/v1/areas?municipality=0751&limit=200" + cursor);
            for (JsonNode area : page.path("items")) {
                String code = area.path("code").asText();
                if (code.startsWith(family)) {
                    assertNull(found.put(code, area.path("sourceVersion").asInt()), code);
                }
            }
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        return found;
    }

    private static Map<String, Long> servicePids() throws Exception {
        Map<String, Long> pids = new HashMap<>();
        for (JsonNode part : Helhed.status().path("parts")) {
            if (part.path("name").asText().endsWith("-service")) {
                pids.put(part.path("name").asText(), part.path("pid").asLong());
            }
        }
        return pids;
    }
}
