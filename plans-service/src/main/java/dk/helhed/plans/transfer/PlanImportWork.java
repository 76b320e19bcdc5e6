package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.JobTable;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Does the work of one job. What it makes, its history, its events and the end of the job are one transaction: a kill
 * leaves nothing but a job that waits.
 */
@ApplicationScoped
class PlanImportWork {

    /** A job that was cut off so often is not tried again: it may be what kills the service. */
    static final int MOST_ATTEMPTS = 3;

    private static final int MOST_FAULTS = 10_000;

    private final Transactions transactions;
    private final Changes changes;
    private final PlanImportJobRepository jobs;
    private final PlanImportQueue queue;
    private final PlanParser reading;
    private final PlanImport imports;
    private final Clock clock;

    PlanImportWork(
            Transactions transactions,
            Changes changes,
            PlanImportJobRepository jobs,
            PlanImportQueue queue,
            PlanParser reading,
            PlanImport imports,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.jobs = jobs;
        this.queue = queue;
        this.reading = reading;
        this.imports = imports;
        this.clock = clock;
    }

    Uni<List<JobTable.Waiting>> waiting() {
        return transactions.in("", queue::waiting);
    }

    /** Says how far it is; the work stops where nobody asks for it any more. */
    Uni<Void> report(JobTable.Waiting job, ImportProgress progress) {
        return queue.report(job.id(), progress.now())
                .invoke(waits -> {
                    if (!waits) {
                        progress.stop();
                    }
                })
                .replaceWithVoid();
    }

    /** How many rows it has; null where another worker holds it, or it needs no work any more. */
    Uni<Integer> begin(JobTable.Waiting job) {
        return transactions.in(
                job.municipality(),
                () -> queue.hold(job.id())
                        .chain(held ->
                                held ? queue.begin(job.id()) : Uni.createFrom().nullItem())
                        .chain(attempts -> {
                            if (attempts == null) {
                                return Uni.createFrom().nullItem();
                            }
                            return attempts > MOST_ATTEMPTS
                                    ? end(job, one -> one.abandon(clock.instant()))
                                            .chain(() -> Uni.createFrom().nullItem())
                                    : jobs.own(job.id(), job.municipality()).map(PlanImportJob::rowsTotal);
                        }));
    }

    Uni<Void> work(JobTable.Waiting job, ImportProgress progress) {
        return transactions
                .in(
                        job.municipality(),
                        () -> queue.hold(job.id())
                                .chain(held -> held
                                        ? jobs.own(job.id(), job.municipality())
                                        : Uni.createFrom().nullItem())
                                .chain(found -> found == null || !found.isOpen()
                                        ? Uni.createFrom().voidItem()
                                        : take(job, found, progress)))
                .onFailure(PlanImport.Rehearsed.class)
                .recoverWithUni(failure ->
                        settle(job, one -> one.done(((PlanImport.Rehearsed) failure).result(), clock.instant())))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> settle(job, one -> one.reject((Problem) failure, clock.instant())))
                .onFailure(ImportProgress.Stopped.class)
                .recoverWithNull();
    }

    private Uni<Void> take(JobTable.Waiting job, PlanImportJob found, ImportProgress progress) {
        return queue.file(job.id())
                .chain(file -> Blocking.call(() -> reading.read(found.form(), file)))
                .chain(read -> take(job, found, new ImportRun(read.document(), found.caller(), MOST_FAULTS, progress))
                        .onFailure(Problem.class)
                        .transform(failure -> read.placed((Problem) failure)));
    }

    private Uni<Void> take(JobTable.Waiting job, PlanImportJob found, ImportRun run) {
        return changes.onBehalfOf(found.cause(), () -> imports.run(found.cause(), run))
                .invoke(() -> {
                    if (found.mode() == ImportMode.VALIDATE) {
                        throw new PlanImport.Rehearsed(new PlanImportResult(null, run.counts()));
                    }
                })
                .chain(() -> end(job, one -> one.done(run.result(), clock.instant())));
    }

    private Uni<Void> settle(JobTable.Waiting job, Consumer<PlanImportJob> how) {
        return transactions.in(job.municipality(), () -> end(job, how));
    }

    /** One that was cancelled meanwhile stays so. */
    private Uni<Void> end(JobTable.Waiting job, Consumer<PlanImportJob> how) {
        UUID id = job.id();
        return jobs.lockOwn(id, job.municipality())
                .invoke(one -> {
                    if (!one.isOpen()) {
                        throw new ImportProgress.Stopped();
                    }
                    how.accept(one);
                })
                .call(jobs::flush)
                .chain(() -> queue.end(id));
    }
}
