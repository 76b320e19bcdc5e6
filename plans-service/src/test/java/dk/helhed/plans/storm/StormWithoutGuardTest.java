package dk.helhed.plans.storm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Storm;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The counter-example: what {@link StormTest} shows is the guard's doing. Once the client is mended, this fails. */
@QuarkusTest
@TestProfile(SmallPool.Unguarded.class)
class StormWithoutGuardTest {

    private static final int STORMS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Test
    void without_the_guard_a_storm_takes_connections_with_it() {
        int lost = 0;
        for (int storm = 0; storm < STORMS && lost == 0; storm++) {
            Storming.rage();
            lost = Storm.lost(pool, SmallPool.CONNECTIONS, PATIENCE);
        }

        assertTrue(lost > 0, "no connection was lost in " + STORMS + " storms");
    }
}
