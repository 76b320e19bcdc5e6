package dk.helhed.local;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Brings the whole suite up, the parts side by side where one does not need the other. */
final class Up {
    private static final int SILENCE_SECONDS = 15;
    private final Suite suite;
    private final RunFolder runs;
    private final Starter starter;
    private final Console console;

    Up(Suite suite, RunFolder runs, Starter starter, Console console) {
        this.suite = suite;
        this.runs = runs;
        this.starter = starter;
        this.console = console;
    }

    /** Gives how many parts had to be started. */
    long run() {
        // Not closed: closing would wait for the others after one has failed, and the launcher ends anyway.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Boolean> postgres = begin(suite.postgres(), threads);
        CompletableFuture<Boolean> kafka = begin(suite.kafka(), threads);
        CompletableFuture<Boolean> keycloak = begin(suite.keycloak(), threads);
        // The services wait for Keycloak themselves while they start.
        CompletableFuture<Void> ground = CompletableFuture.allOf(postgres, kafka);
        List<CompletableFuture<Boolean>> services = suite.services().stream()
                .map(service -> ground.thenComposeAsync(done -> begin(service, threads), threads))
                .toList();
        // It takes a process that it has not asked yet for one that is ready.
        CompletableFuture<Void> served = CompletableFuture.allOf(services.toArray(CompletableFuture[]::new));
        Stream<CompletableFuture<Boolean>> proxy =
                suite.proxy().stream().map(part -> served.thenComposeAsync(done -> begin(part, threads), threads));
        List<CompletableFuture<Boolean>> all = Stream.of(Stream.of(postgres, kafka, keycloak), services.stream(), proxy)
                .flatMap(parts -> parts)
                .toList();
        await(all);
        return all.stream().filter(CompletableFuture::join).count();
    }

    void refuseTakenPorts() {
        List<String> taken = suite.all().stream()
                .filter(part -> runs.alive(part.name()).isEmpty())
                .flatMap(part -> part.ports().stream()
                        .filter(port -> !PortCheck.isFree(port))
                        .map(port -> "Port " + port + ", which " + part.title() + " needs, is taken by "
                                + PortCheck.holder(port).orElse("a process that the system does not show to you")
                                + "."))
                .toList();
        if (!taken.isEmpty()) {
            throw new Trouble(
                    String.join("\n", taken) + "\nEnd what holds it, or shift all of Helhed's ports by setting "
                            + Ports.OFFSET_VARIABLE + ", to 1000 say, for this and every later ./helhed.");
        }
    }

    private CompletableFuture<Boolean> begin(Part part, ExecutorService threads) {
        Callable<Boolean> work = () -> starter.bringUp(part);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    /** Waits for all or for the first that fails, and breaks long silences. */
    private void await(List<CompletableFuture<Boolean>> all) {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Boolean> one : all) {
            one.exceptionally(failure -> {
                outcome.completeExceptionally(failure);
                return false;
            });
        }
        while (true) {
            try {
                outcome.get(SILENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                console.sayWhatIsUnderWay();
            } catch (ExecutionException e) {
                throw cause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.");
            }
        }
    }

    private static RuntimeException cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
