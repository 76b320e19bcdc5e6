package dk.helhed.healthdata.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the tasks of a pass on several threads and keeps what is finished in the journal; what is there is not run again. */
final class Workers {

    private final int threads;
    private final Journal journal;

    Workers(int threads, Journal journal) {
        this.threads = threads;
        this.journal = journal;
    }

    /**
     * What was finished, in the order of the tasks.
     *
     * @param isInTime false when the time was up before all were
     */
    record Result(List<Task.Outcome> outcomes, boolean isInTime) {}

    private record Finished(int number, Task.Outcome outcome) {}

    /**
     * Runs all tasks.
     *
     * @param listener receives each outcome as soon as it is there
     * @param meanwhile is called about every second in which none is
     */
    Result run(
            List<Task> tasks, Function<Task, Task.Outcome> work, Consumer<Task.Outcome> listener, Runnable meanwhile) {
        List<Task.@Nullable Outcome> outcomes =
                new ArrayList<>(tasks.stream().map(journal::outcome).toList());
        outcomes.stream().flatMap(Stream::ofNullable).forEach(listener);
        List<Callable<Finished>> calls = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            if (outcomes.get(i) == null) {
                calls.add(() -> new Finished(number, work.apply(tasks.get(number))));
            }
        }
        boolean isInTime = collect(calls, meanwhile, finished -> {
            journal.keep(tasks.get(finished.number), finished.outcome);
            outcomes.set(finished.number, finished.outcome);
            listener.accept(finished.outcome);
        });
        return new Result(outcomes.stream().flatMap(Stream::ofNullable).toList(), isInTime);
    }

    private boolean collect(List<Callable<Finished>> calls, Runnable meanwhile, Consumer<Finished> done) {
        ExecutorService executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("audit-", 1).daemon().factory());
        try {
            CompletionService<Finished> running = new ExecutorCompletionService<>(executor);
            calls.forEach(running::submit);
            boolean isInTime = true;
            for (int i = 0; i < calls.size(); i++) {
                try {
                    done.accept(next(running, meanwhile).get());
                } catch (ExecutionException e) {
                    isInTime = false;
                    if (!(e.getCause() instanceof Deadline.TimeUp)) {
                        throw new IllegalStateException(e.getCause());
                    }
                }
            }
            return isInTime;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Future<Finished> next(CompletionService<Finished> running, Runnable meanwhile)
            throws InterruptedException {
        Future<Finished> next = running.poll(1, TimeUnit.SECONDS);
        while (next == null) {
            meanwhile.run();
            next = running.poll(1, TimeUnit.SECONDS);
        }
        return next;
    }
}
