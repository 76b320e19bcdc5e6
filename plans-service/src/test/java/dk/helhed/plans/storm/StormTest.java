package dk.helhed.plans.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Storm;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@TestProfile(SmallPool.class)
class StormTest {

    // On a machine with nothing else to do it is five seconds.
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @RepeatedTest(3)
    void a_storm_of_callers_who_hang_up_leaves_every_connection_in_place() throws InterruptedException {
        Storming.rage();

        long end = System.nanoTime() + SOON.toNanos();
        while (Client.OUTSIDER.request().get("/v1/areas?limit=1").statusCode() != 200) {
            assertTrue(System.nanoTime() < end, "nobody is served after the storm");
            Thread.sleep(20);
        }
        assertEquals(0, Storm.lost(pool, SmallPool.CONNECTIONS, SOON));
    }
}
