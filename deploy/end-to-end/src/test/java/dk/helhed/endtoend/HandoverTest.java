package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of a service side by side: one goes, the other has what was the first one's. */
@ExtendWith(SuiteIsUp.class)
class HandoverTest {

    private static final Api NEIGHBOUR = new Api("health-data");
    // Five seconds for the right to relay, and one for the way to the neighbour.
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(6);
    private static final Duration AFTER_A_FAREWELL = Duration.ofMillis(2_500);

    @Test
    void one_that_is_told_to_stop_is_not_ready_at_once_and_serves_on_until_it_has_been_noticed() throws Exception {
        try (SecondInstance second =
                SecondInstance.of("plans-service", Helhed.portOfTest(), Map.of("QUARKUS_SHUTDOWN_DELAY", "3s"))) {
            Process process = second.tellToStop();
            long since = System.nanoTime();
            while (second.ready() == 200) {
                assertTrue(System.nanoTime() - since < Duration.ofSeconds(1).toNanos(), "still ready after a second");
            }

            int served = 0;
            while (System.nanoTime() - since < Duration.ofMillis(2_500).toNanos()) {
                assertEquals(200, second.api().answer("/v1/areas").statusCode());
                assertEquals(503, second.ready());
                served++;
            }

            assertTrue(served > 10, "only " + served);
            assertEquals(143, process.waitFor());
        }
    }

    @Test
    void another_relays_within_seconds_of_a_kill_and_at_once_after_a_farewell() throws Exception {
        try (SecondInstance second = SecondInstance.of("plans-service", Helhed.portOfTest())) {
            Helhed.kill("plans-service");
            Duration afterKill = untilTheNeighbourHasIt(second.api());
            assertTrue(afterKill.compareTo(AFTER_A_KILL) < 0, afterKill.toString());

            Helhed.run("up", "--no-build", "--no-demo");
            second.close();
            Duration afterFarewell = untilTheNeighbourHasIt(new Api("plans"));
            assertTrue(afterFarewell.compareTo(AFTER_A_FAREWELL) < 0, afterFarewell.toString());
        } finally {
            Helhed.run("up", "--no-build", "--no-demo");
        }
    }

    private static Duration untilTheNeighbourHasIt(Api plans) throws Exception {
        // Letters alone: random digits now and then have the form of a personal number.
        String code = "0751-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "h");
        long since = System.nanoTime();
        int status = plans.change(
                        "aarhus-editor",
                        "POST",
                        "/v1/areas",
                        "",
                        "{\"code\": \"" + code + "\", \"name\": \"Prøvebyen\"}")
                .statusCode();
        assertEquals(201, status);
        while (NEIGHBOUR.answer("/v1/areas/" + code).statusCode() != 200) {
            assertTrue(System.nanoTime() - since < Duration.ofSeconds(30).toNanos(), "it does not arrive");
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
