package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.sheet.SheetForm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Queues catalogues for the worker. */
@ApplicationScoped
public class CatalogueJobService {

    private final Changes changes;
    private final FrameRegister frames;
    private final CatalogueJobRepository jobs;
    private final Worker worker;
    private final Clock clock;

    CatalogueJobService(
            Changes changes, FrameRegister frames, CatalogueJobRepository jobs, Worker worker, Clock clock) {
        this.changes = changes;
        this.frames = frames;
        this.jobs = jobs;
        this.worker = worker;
        this.clock = clock;
    }

    public Uni<Answer> queue(ChangeRequest request, ImportRequest wanted, SheetForm form, byte[] file) {
        return changes.once(
                        request,
                        wanted.fingerprint(),
                        caller -> frames.requireOwn(wanted.frameId(), caller.requireMunicipality())
                                .chain(() -> jobs.queue(
                                        new CatalogueJob(wanted, form, caller, request.cause(caller), clock.instant()),
                                        file))
                                .map(job -> accepted(job.view(Progress.NONE))))
                .invoke(worker::wake);
    }

    private static Answer accepted(CatalogueJobView view) {
        return Answer.accepted("/v1/catalogue-jobs/" + view.id(), view.version(), view);
    }
}
