package dk.helhed.kit.job;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    /** Half of a thousand rows. */
    private static final class Half extends ProgressMeter {

        @Override
        protected int rowsRead() {
            return 500;
        }

        @Override
        protected int percent() {
            return 50;
        }
    }

    @Test
    void it_says_how_far_an_import_is_and_how_fast() throws InterruptedException {
        Half meter = new Half();
        Thread.sleep(20);

        Progress progress = meter.now();

        assertEquals(500, progress.rowsRead());
        assertEquals(50, progress.percent());
        assertTrue(progress.rowsPerSecond() > 0 && progress.rowsPerSecond() <= 25_000, progress.toString());
    }

    @Test
    void work_that_nobody_asks_for_any_more_does_not_go_on() {
        Half meter = new Half();
        assertDoesNotThrow(meter::goOn);

        meter.stop();

        assertThrows(Stopped.class, meter::goOn);
    }
}
