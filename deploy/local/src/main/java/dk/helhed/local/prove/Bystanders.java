package dk.helhed.local.prove;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The other callers of the services: they ask for small things all the time, and note how long it takes. */
final class Bystanders implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(40);
    // What a caller's own process needs to learn to ask is not the services' time.
    private static final int LEARNED_AFTER = 25;

    private final Calls calls;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Calls.Answer> reads = Collections.synchronizedList(new ArrayList<>());
    private final List<Calls.Answer> probes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch learning;

    Bystanders(Calls calls, List<Target> targets) {
        this.calls = calls;
        this.learning = new CountDownLatch(3 * targets.size());
        for (Target target : targets) {
            start(target.name() + " reads", target.api().resolve(target.list()), reads);
            start(target.name() + " alive", target.management().resolve("/q/health/live"), probes);
            start(target.name() + " ready", target.management().resolve("/q/health/ready"), probes);
        }
    }

    /** Waits until each has asked so often that it knows how, before anything is measured. */
    void learn() {
        try {
            learning.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What they saw since they were last asked.
     *
     * @param failed reads that were not answered as they should be
     */
    record Seen(int reads, long readP99, int failed, long probeMost, int probesFailed) {}

    Seen seen() {
        List<Calls.Answer> read = drain(reads);
        List<Calls.Answer> probed = drain(probes);
        return new Seen(read.size(), percentile(read, 0.99), failed(read), percentile(probed, 1), failed(probed));
    }

    /** What they saw until now was of something else. */
    void forget() {
        reads.clear();
        probes.clear();
    }

    private static int failed(List<Calls.Answer> answers) {
        return (int) answers.stream().filter(answer -> answer.status() != 200).count();
    }

    /** The nearest-rank percentile, in milliseconds. */
    private static long percentile(List<Calls.Answer> answers, double share) {
        long[] sorted =
                answers.stream().mapToLong(Calls.Answer::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static List<Calls.Answer> drain(List<Calls.Answer> answers) {
        synchronized (answers) {
            List<Calls.Answer> all = List.copyOf(answers);
            answers.clear();
            return all;
        }
    }

    private void start(String name, URI uri, List<Calls.Answer> into) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            for (int asked = 1; running.get(); asked++) {
                into.add(calls.get(uri));
                if (asked == LEARNED_AFTER) {
                    learning.countDown();
                }
                pause();
            }
        }));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running.set(false);
    }
}
