package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.Rehearsal;
import dk.helhed.kit.job.ImportWorker;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Imports the large plans that wait. */
@Singleton
class PlanImportWorker extends ImportWorker<PlanImportJob, PlanImportResult, ImportProgress> {

    private final Changes changes;
    private final PlanParser parser;
    private final PlanImport imports;

    PlanImportWorker(
            Transactions transactions,
            PlanImportJobRepository jobs,
            Relay relay,
            Vertx vertx,
            Clock clock,
            Changes changes,
            PlanParser parser,
            PlanImport imports) {
        super(transactions, jobs, relay, vertx, clock, PlanImportResult.class);
        this.changes = changes;
        this.parser = parser;
        this.imports = imports;
    }

    @Override
    protected ImportProgress meter(int rows) {
        return new ImportProgress(rows);
    }

    @Override
    protected Uni<PlanImportResult> make(PlanImportJob job, byte[] file, ImportProgress progress) {
        return Blocking.call(() -> parser.read(job.form(), file))
                .chain(read -> make(job, new ImportRun(read.document(), job.caller(), MOST_PROBLEMS, progress))
                        .onFailure(Problem.class)
                        .transform(failure -> read.placed((Problem) failure)));
    }

    private Uni<PlanImportResult> make(PlanImportJob job, ImportRun run) {
        return changes.onBehalfOf(job.cause(), () -> imports.run(job.cause(), run))
                .map(made -> {
                    if (job.mode() == ImportMode.VALIDATE) {
                        throw new Rehearsal(new PlanImportResult(null, run.counts()));
                    }
                    return run.result();
                });
    }
}
