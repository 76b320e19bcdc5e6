package dk.helhed.kit.testing;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the stacks of the event loops, fifty times a second, and finds where our code held one for too long without
 * a pause. What counts is the thread's own processor time, or its waiting, so that a busy machine is no excuse and no
 * fault; loading classes does not count, and what is met for the first time may warm up.
 */
final class EventLoopWatch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final Duration LONGEST_WHEN_COLD = Duration.ofSeconds(1);
    private static final long TICK_MILLIS = 20;
    private static final long LONGEST_SEEN = Duration.ofMillis(2 * TICK_MILLIS).toNanos();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    // Outlives the tests: a place that was met in one is warm in the next.
    private static final Set<String> WARM = ConcurrentHashMap.newKeySet();

    private final Map<EventExecutor, Loop> loops = new HashMap<>();
    private final List<String> blocks = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean stopping;

    private EventLoopWatch(Vertx vertx) {
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            loops.put(loop, new Loop());
        }
        thread = Thread.ofPlatform().name("event-loop-watch").daemon().start(this::run);
    }

    static EventLoopWatch start(Vertx vertx) {
        return new EventLoopWatch(vertx);
    }

    /** Where our code held an event loop for too long, and for how long. */
    List<String> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        while (!stopping) {
            loops.forEach((loop, seen) -> seen.look(loop));
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
        loops.values().forEach(Loop::pause);
    }

    private static @Nullable String ourPlace(StackTraceElement[] stack) {
        String place = null;
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (frame.getMethodName().equals("<clinit>")
                    || frame.getMethodName().equals("loadClass")
                    || name.startsWith("java.lang.invoke.")) {
                return null;
            }
            // A test may block what it likes: that is no request.
            if (name.endsWith("Test")) {
                return null;
            }
            // The filters lie below everything that a request does.
            if (name.startsWith("dk.helhed.") && (place == null || !name.startsWith("dk.helhed.kit.request."))) {
                place = name + "." + frame.getMethodName();
            }
        }
        return place;
    }

    /** One event loop since its last pause. */
    private final class Loop {

        private volatile @Nullable Thread thread;
        private volatile boolean hasPaused = true;
        private final Map<String, Long> held = new HashMap<>();
        private long cpuBefore;
        private long timeBefore;
        private boolean wasOurs;

        void look(EventExecutor loop) {
            if (hasPaused) {
                pause();
                hasPaused = false;
                loop.execute(() -> {
                    thread = Thread.currentThread();
                    hasPaused = true;
                });
            }
            Thread running = thread;
            if (running == null) {
                return;
            }
            long cpu = THREADS.getThreadCpuTime(running.threadId());
            long time = System.nanoTime();
            String place = ourPlace(running.getStackTrace());
            if (place != null && wasOurs) {
                boolean waits = running.getState() != Thread.State.RUNNABLE;
                // A look that comes late, on a busy machine, has not seen all the time before it.
                held.merge(place, waits ? Math.min(time - timeBefore, LONGEST_SEEN) : cpu - cpuBefore, Long::sum);
            }
            wasOurs = place != null;
            cpuBefore = cpu;
            timeBefore = time;
        }

        private void pause() {
            held.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> {
                Duration limit = WARM.contains(most.getKey()) ? LONGEST : LONGEST_WHEN_COLD;
                Duration sum = Duration.ofNanos(
                        held.values().stream().mapToLong(Long::longValue).sum());
                if (sum.compareTo(limit) > 0) {
                    blocks.add(sum.toMillis() + " ms, most of it in " + most.getKey());
                }
            });
            WARM.addAll(held.keySet());
            held.clear();
            wasOurs = false;
        }
    }
}
