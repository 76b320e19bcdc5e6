package dk.helhed.plans.transfer;

import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of an import grows as its rows do. */
@QuarkusTest
class PlanImportPaceTest {

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
        long few = millis(table, FEW);
        long many = millis(table, MANY);

        LOG.infof("%s: %d rows in %d ms, %d in %d ms, %d rows/s", table, FEW, few, MANY, many, MANY * 1000L / many);
        assertTrue(many < MOST_TIMES * Math.max(few, 500), table + ": " + few + " ms, " + many + " ms");
    }

    private static long millis(String table, int rows) {
        ObjectNode document = LargePlan.of(table, rows);
        long begun = System.nanoTime();
        LargePlan.taken(RECORDER, document);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
