package dk.helhed.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Does one thing over many connections at once: as fast as it goes, or at a pace. */
final class Load {
    static final int CONNECTIONS = 16;

    private Load() {}

    /** One connection that does the thing again and again. */
    interface Caller extends AutoCloseable {
        void call() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** Opens a connection; they are numbered from 0. */
    interface Opening {
        Caller open(int number) throws Exception;
    }

    /** What came of it; times in microseconds, ordered. */
    record Measured(double rate, long[] times) {
        double percentileMillis(double share) {
            return times.length == 0 ? 0 : times[Math.max(0, (int) Math.ceil(share * times.length) - 1)] / 1_000.0;
        }
    }

    /** Each connection sends its next request when it has the answer to the last. */
    static Measured asFastAsItGoes(Opening opening, Duration time) throws Exception {
        return run(opening, time, 0);
    }

    /** So many requests a second, whether answers come or not: a wait in front of the service counts too. */
    static Measured atPace(Opening opening, Duration time, double rate) throws Exception {
        return run(opening, time, Math.max(1, (long) (CONNECTIONS * 1e9 / rate)));
    }

    private static Measured run(Opening opening, Duration time, long interval) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        long begin = System.nanoTime() + 100_000_000;
        for (int number = 0; number < CONNECTIONS; number++) {
            int own = number;
            long first = begin + interval * own / CONNECTIONS;
            work.add(() -> {
                try (Caller caller = opening.open(own)) {
                    return one(caller, first, begin + time.toNanos(), interval);
                }
            });
        }
        List<long[]> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<long[]> done : threads.invokeAll(work)) {
                all.add(done.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        long[] times = all.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Measured(times.length * 1e9 / time.toNanos(), times);
    }

    private static long[] one(Caller caller, long first, long end, long interval) throws Exception {
        LongStream.Builder times = LongStream.builder();
        for (long due = first; due < end; due = interval == 0 ? System.nanoTime() : due + interval) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            caller.call();
            times.add((System.nanoTime() - due) / 1_000);
        }
        return times.build().toArray();
    }
}
