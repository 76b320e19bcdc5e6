package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.merge.CatalogueImporter;
import dk.helhed.initiatives.catalogue.merge.ImportProgress;
import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.initiatives.catalogue.table.CatalogueParser;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.Sheets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Does the work of one job. What it makes, its history, its events and the end of the job are one transaction: a kill
 * leaves only a job that waits.
 */
@ApplicationScoped
class CatalogueJobWork {

    /** A job that was cut off so often is not tried again, since it may be the cause. */
    static final int MOST_ATTEMPTS = 3;

    private static final int MOST_FAULTS = 10_000;

    private final Transactions transactions;
    private final Changes changes;
    private final CatalogueJobRepository jobs;
    private final CatalogueJobTable table;
    private final CatalogueImporter importer;
    private final Clock clock;

    CatalogueJobWork(
            Transactions transactions,
            Changes changes,
            CatalogueJobRepository jobs,
            CatalogueJobTable table,
            CatalogueImporter importer,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.jobs = jobs;
        this.table = table;
        this.importer = importer;
        this.clock = clock;
    }

    Uni<List<CatalogueJobTable.Waiting>> waiting() {
        return transactions.in("", table::waiting);
    }

    /** False where another worker has it, or nothing is left to do. */
    Uni<Boolean> begin(CatalogueJobTable.Waiting job) {
        return transactions.in(
                job.municipality(),
                () -> table.hold(job.id())
                        .chain(held ->
                                held ? table.begin(job.id()) : Uni.createFrom().nullItem())
                        .chain(attempts -> {
                            if (attempts == null) {
                                return Uni.createFrom().item(false);
                            }
                            return attempts > MOST_ATTEMPTS
                                    ? end(job, one -> one.abandon(clock.instant()))
                                            .replaceWith(false)
                                    : Uni.createFrom().item(true);
                        }));
    }

    Uni<Void> work(CatalogueJobTable.Waiting job, ImportProgress progress) {
        return transactions
                .in(
                        job.municipality(),
                        () -> table.hold(job.id())
                                .chain(held -> held
                                        ? jobs.own(job.id(), job.municipality())
                                        : Uni.createFrom().nullItem())
                                .chain(found -> found == null || !found.isOpen()
                                        ? Uni.createFrom().voidItem()
                                        : take(found, progress)))
                .onFailure(CatalogueImporter.Rehearsed.class)
                .recoverWithUni(failure ->
                        settle(job, one -> one.done(((CatalogueImporter.Rehearsed) failure).report(), clock.instant())))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> settle(job, one -> one.reject((Problem) failure, clock.instant())));
    }

    private Uni<Void> take(CatalogueJob job, ImportProgress progress) {
        return table.file(job.id())
                .chain(file -> Sheets.aside(() -> CatalogueParser.of(job.form(), file)))
                .map(catalogue -> new ImportRequest(job.frameId(), job.mode(), job.sha256(), catalogue, MOST_FAULTS))
                .chain(request -> changes.onBehalfOf(job.cause(), () -> importer.take(job.caller(), request, progress)))
                .chain(answer -> done(job, answer));
    }

    private Uni<Void> done(CatalogueJob job, Answer answer) {
        job.done((CatalogueImportView) answer.body(), clock.instant());
        return jobs.flush().chain(() -> table.end(job.id()));
    }

    private Uni<Void> settle(CatalogueJobTable.Waiting job, Consumer<CatalogueJob> how) {
        return transactions.in(job.municipality(), () -> end(job, how));
    }

    private Uni<Void> end(CatalogueJobTable.Waiting job, Consumer<CatalogueJob> how) {
        UUID id = job.id();
        return jobs.own(id, job.municipality()).invoke(how).call(jobs::flush).chain(() -> table.end(id));
    }
}
