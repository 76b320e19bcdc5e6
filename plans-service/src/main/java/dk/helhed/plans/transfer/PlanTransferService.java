package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.Rehearsal;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.table.ImportFingerprint;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.text.Sha256;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes plans in, all of one or nothing: a small one at once, a large one as a job. */
@ApplicationScoped
class PlanTransferService {

    private final Changes changes;
    private final PlanParser reading;
    private final PlanImport imports;
    private final PlanImportJobRepository jobs;
    private final Worker worker;
    private final Clock clock;
    private final int atOnce;

    PlanTransferService(
            Changes changes,
            PlanParser reading,
            PlanImport imports,
            PlanImportJobRepository jobs,
            Worker worker,
            Clock clock,
            @ConfigProperty(name = "helhed.plan-import.rows-at-once") int atOnce) {
        this.changes = changes;
        this.reading = reading;
        this.imports = imports;
        this.jobs = jobs;
        this.worker = worker;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** @throws Problem with every offending place, where it is taken at once: JSON Pointers, or cells */
    Uni<Answer> take(ChangeRequest request, ImportMode mode, PlanForm form, byte[] file) {
        return Blocking.call(() -> reading.rows(form, file))
                .chain(rows ->
                        rows > atOnce ? queue(request, mode, form, file, rows) : takeAtOnce(request, mode, form, file));
    }

    private Uni<Answer> takeAtOnce(ChangeRequest request, ImportMode mode, PlanForm form, byte[] file) {
        return Blocking.call(() -> reading.read(form, file))
                .chain(read -> Rehearsal.answer(changes.once(
                                request,
                                new ImportFingerprint(mode, Sha256.hex(file)),
                                caller -> take(caller, request.cause(caller), mode, read))
                        .onFailure(Problem.class)
                        .transform(failure -> read.placed((Problem) failure))));
    }

    private Uni<Answer> take(Caller caller, Cause cause, ImportMode mode, PlanParser.Read read) {
        ImportRun run = new ImportRun(read.document(), caller, ImportRun.IN_AN_ANSWER, new ImportProgress(read.rows()));
        return imports.run(cause, run).invoke(() -> {
            if (mode == ImportMode.VALIDATE) {
                throw new Rehearsal(new ImportReport(true, run.counts()));
            }
        });
    }

    private Uni<Answer> queue(ChangeRequest request, ImportMode mode, PlanForm form, byte[] file, int rows) {
        String sha256 = Sha256.hex(file);
        return changes.once(
                        request,
                        new ImportFingerprint(mode, sha256),
                        caller -> jobs.queue(
                                        new PlanImportJob(
                                                mode,
                                                form,
                                                sha256,
                                                rows,
                                                caller,
                                                request.cause(caller),
                                                clock.instant()),
                                        file)
                                .map(job -> accepted(job.view(Progress.NONE))))
                .invoke(worker::wake);
    }

    private static Answer accepted(PlanImportJobView view) {
        return Answer.accepted("/v1/plan-import-jobs/" + view.id(), view.version(), view);
    }

    /** Its work stops as soon as it looks up: nobody asks for it any more. */
    Uni<Answer> cancel(ChangeRequest request, UUID id) {
        return changes.once(
                request,
                null,
                caller -> jobs.cancel(id, caller.requireMunicipality(), clock.instant())
                        .map(job -> Answer.changed(job.version(), job.view(Progress.NONE))));
    }
}
