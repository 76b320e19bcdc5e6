package dk.helhed.kit.probe;

import dk.helhed.kit.testing.BlocksAnEventLoop;
import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLoopProbeTest {

    @Test
    @BlocksAnEventLoop
    void what_works_too_long_without_a_pause_is_seen_once_it_is_warm() {
        busy(100);
        busy(800);
    }

    @Test
    @BlocksAnEventLoop
    void what_works_far_too_long_is_seen_the_first_time() {
        Client.OUTSIDER.get("/v1/probes/busy/2000").statusCode(200);
    }

    @Test
    void short_work_is_none_however_often_it_comes() {
        for (int i = 0; i < 20; i++) {
            busy(30);
        }
    }

    private static void busy(int millis) {
        Client.OUTSIDER.get("/v1/probes/busy/" + millis).statusCode(200);
    }
}
