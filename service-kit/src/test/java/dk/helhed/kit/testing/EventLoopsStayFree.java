package dk.helhed.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fails every test in which our code held an event loop for longer than 200 ms: all others wait meanwhile. Found by the
 * test framework, so no test has to name it.
 */
public final class EventLoopsStayFree implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    private static @Nullable EventLoopWatch watch;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        watch = EventLoopWatch.start(CDI.current().select(Vertx.class).get());
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        EventLoopWatch ended = watch;
        if (ended == null) {
            return;
        }
        watch = null;
        try {
            ended.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> blocks = ended.blocks();
        boolean expected = context.getTestMethod().isAnnotationPresent(BlocksAnEventLoop.class);
        if (blocks.isEmpty() == expected) {
            throw new AssertionError(
                    expected ? "no event loop was seen to be blocked" : "an event loop was blocked: " + blocks);
        }
    }
}
