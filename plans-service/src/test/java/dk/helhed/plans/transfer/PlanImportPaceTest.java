package dk.helhed.plans.transfer;

import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of an import grows as its rows do. */
@QuarkusTest
class PlanImportPaceTest {

    // Another build on the machine slows one of the two; what grows faster than its rows does so every time.
    private static final int ATTEMPTS = 3;
    private static final Logger LOG = Logger.getLogger(PlanImportPaceTest.class);
    private static final int FEW = 1_000;
    private static final int MANY = 4_000;
    // Other work may go on beside the tests; the square of four times as many is sixteen times as long.
    private static final int MOST_TIMES = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goals",
                "subAgreements",
                "activities",
                "staffResources",
                "indicators",
                "observations",
                "milestones"
            })
    void four_times_as_many_rows_take_four_times_as_long(String table) {
        LargePlan.taken(RECORDER, LargePlan.of(table, FEW));
        List<String> measured = new ArrayList<>();
        while (measured.size() < ATTEMPTS) {
            long few = millis(table, FEW);
            long many = millis(table, MANY);

            LOG.infof("%s: %d rows in %d ms, %d in %d ms, %d rows/s", table, FEW, few, MANY, many, MANY * 1000L / many);
            if (many < MOST_TIMES * Math.max(few, 500)) {
                return;
            }
            measured.add(few + " ms, " + many + " ms");
        }
        fail(table + ": " + measured);
    }

    private static long millis(String table, int rows) {
        ObjectNode document = LargePlan.of(table, rows);
        long begun = System.nanoTime();
        LargePlan.taken(RECORDER, document);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
