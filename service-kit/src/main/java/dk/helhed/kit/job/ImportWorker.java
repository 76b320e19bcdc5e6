package dk.helhed.kit.job;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Rehearsal;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.work.OnLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the imports of one kind that wait, one after the other, and reports the progress of each. What one makes, its
 * history, its events and the end of its job are one transaction: a kill leaves only a job that waits.
 *
 * @param <R> what an import makes
 * @param <P> what measures its progress
 */
public abstract class ImportWorker<J extends ImportJob<R>, R, P extends ProgressMeter>
        implements WorkQueue<ImportJobRepository.Waiting> {

    /** A job that was cut off so often is not tried again, since it may be the cause. */
    public static final int MOST_ATTEMPTS = 3;

    /** So many of its problems are kept. */
    protected static final int MOST_PROBLEMS = 10_000;

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration REPORT_EVERY = Duration.ofMillis(300);

    private final Transactions transactions;
    private final ImportJobRepository<J> jobs;
    private final Relay relay;
    private final Vertx vertx;
    private final Clock clock;
    private final Class<R> made;

    protected ImportWorker(
            Transactions transactions,
            ImportJobRepository<J> jobs,
            Relay relay,
            Vertx vertx,
            Clock clock,
            Class<R> made) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.relay = relay;
        this.vertx = vertx;
        this.clock = clock;
        this.made = made;
    }

    protected abstract P meter(int rows);

    /**
     * Makes all of it, in the transaction of the caller.
     *
     * @throws Problem with all that is wrong with the file
     * @throws Rehearsal with the result, where it is only to be validated
     */
    protected abstract Uni<R> make(J job, byte[] file, P meter);

    @Override
    public final List<ImportJobRepository.Waiting> waiting() {
        return OnLoop.await(() -> transactions.in("", jobs::waiting));
    }

    @Override
    public final boolean attempt(ImportJobRepository.Waiting one) {
        Integer rows = OnLoop.await(() -> begin(one));
        if (rows == null) {
            return false;
        }
        P meter = meter(rows);
        OnLoop.await(vertx, REPORT_EVERY, () -> report(one, meter), () -> work(one, meter));
        relay.wake();
        return true;
    }

    /** How many rows it has; null where another worker holds it, or it needs no work any more. */
    private Uni<@Nullable Integer> begin(ImportJobRepository.Waiting one) {
        return transactions.in(
                one.municipality(),
                () -> jobs.hold(one.id())
                        .chain(held ->
                                held ? jobs.begin(one.id()) : Uni.createFrom().nullItem())
                        .chain(attempts -> {
                            if (attempts == null) {
                                return Uni.createFrom().nullItem();
                            }
                            return attempts > MOST_ATTEMPTS
                                    ? end(one, job -> job.abandon(clock.instant()))
                                            .chain(() -> Uni.createFrom().nullItem())
                                    : jobs.own(one.id(), one.municipality()).map(ImportJob::rowsTotal);
                        }));
    }

    private Uni<Void> work(ImportJobRepository.Waiting one, P meter) {
        return transactions
                .in(
                        one.municipality(),
                        () -> jobs.hold(one.id())
                                .chain(held -> held
                                        ? jobs.own(one.id(), one.municipality())
                                        : Uni.createFrom().nullItem())
                                .chain(job -> job == null || !job.isOpen()
                                        ? Uni.createFrom().voidItem()
                                        : make(one, job, meter)))
                .onFailure(Rehearsal.class)
                .recoverWithUni(failure ->
                        settle(one, job -> job.done(made.cast(((Rehearsal) failure).result()), clock.instant())))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> settle(one, job -> job.reject((Problem) failure, clock.instant())))
                .onFailure(Stopped.class)
                .recoverWithNull();
    }

    private Uni<Void> make(ImportJobRepository.Waiting one, J job, P meter) {
        return jobs.file(one.id())
                .chain(file -> make(job, file, meter))
                .chain(result -> end(one, ended -> ended.done(result, clock.instant())));
    }

    private Uni<Void> settle(ImportJobRepository.Waiting one, Consumer<J> how) {
        return transactions.in(one.municipality(), () -> end(one, how));
    }

    /** One that was cancelled meanwhile stays so. */
    private Uni<Void> end(ImportJobRepository.Waiting one, Consumer<J> how) {
        UUID id = one.id();
        return jobs.lockOwn(id, one.municipality())
                .invoke(job -> {
                    if (!job.isOpen()) {
                        throw new Stopped();
                    }
                    how.accept(job);
                })
                .call(jobs::flush)
                .chain(() -> jobs.end(id));
    }

    /** A report that is lost is followed by another soon. */
    private void report(ImportJobRepository.Waiting one, P meter) {
        var unused = jobs.report(one.id(), meter.now())
                .subscribe()
                .with(
                        waits -> {
                            if (!waits) {
                                meter.stop();
                            }
                        },
                        failure -> LOG.debugf("The progress of job %s could not be reported: %s", one.id(), failure));
    }
}
