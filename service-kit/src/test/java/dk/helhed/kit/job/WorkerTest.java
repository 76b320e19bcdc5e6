package dk.helhed.kit.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void a_short_piece_does_not_wait_behind_a_long_one() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Job takesForEver = () -> {
            begun.countDown();
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
        Job isSoonDone = new Job() {
            @Override
            public boolean doOne() {
                if (begun.getCount() == 0) {
                    done.countDown();
                }
                return false;
            }

            @Override
            public boolean isShort() {
                return true;
            }
        };
        Worker worker = new Worker(List.of(takesForEver, isSoonDone), Duration.ofMillis(20));
        worker.start(new StartupEvent());

        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertTrue(done.await(10, TimeUnit.SECONDS));

        worker.stop(new ShutdownDelayInitiatedEvent());
    }
}
