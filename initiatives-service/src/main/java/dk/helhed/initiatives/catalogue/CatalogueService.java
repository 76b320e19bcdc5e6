package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.Sheets;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes catalogues into frames: a small one at once, a large one as a job. */
@ApplicationScoped
class CatalogueService {

    /** What makes a repetition the same. */
    private record Fingerprint(ImportMode mode, String sha256) {}

    private final Changes changes;
    private final FrameRegister frames;
    private final CatalogueImporter taking;
    private final CatalogueJobRepository jobs;
    private final CatalogueJobTable table;
    private final Worker worker;
    private final Clock clock;
    private final int atOnce;

    CatalogueService(
            Changes changes,
            FrameRegister frames,
            CatalogueImporter taking,
            CatalogueJobRepository jobs,
            CatalogueJobTable table,
            Worker worker,
            Clock clock,
            @ConfigProperty(name = "helhed.catalogue.rows-at-once") int atOnce) {
        this.changes = changes;
        this.frames = frames;
        this.taking = taking;
        this.jobs = jobs;
        this.table = table;
        this.worker = worker;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** @throws Problem 422 naming every row and column that is wrong, where it is taken at once */
    Uni<Answer> take(ChangeRequest request, UUID frameId, ImportMode mode, SheetForm form, byte[] file) {
        return Sheets.aside(() -> new CatalogueImporter.Asked(
                        frameId, mode, Sha256.hex(file), CatalogueParser.of(form, file), RowFaults.IN_AN_ANSWER))
                .chain(asked -> asked.catalogue().rows() > atOnce
                        ? queue(request, asked, form, file)
                        : takeAtOnce(request, asked));
    }

    private Uni<Answer> takeAtOnce(ChangeRequest request, CatalogueImporter.Asked asked) {
        return changes.once(
                        request,
                        new Fingerprint(asked.mode(), asked.sha256()),
                        caller -> taking.take(caller, asked, new ImportProgress()))
                .onFailure(CatalogueImporter.Rehearsed.class)
                .recoverWithItem(failure ->
                        new Answer(200, null, null, ((CatalogueImporter.Rehearsed) failure).report(), false));
    }

    private Uni<Answer> queue(ChangeRequest request, CatalogueImporter.Asked asked, SheetForm form, byte[] file) {
        return changes.once(
                        request,
                        new Fingerprint(asked.mode(), asked.sha256()),
                        caller -> frames.requireOwn(asked.frameId(), caller.requireMunicipality())
                                .chain(() -> jobs.persistAndFlush(
                                        new CatalogueJob(asked, form, caller, request.cause(caller), clock.instant())))
                                .call(job -> table.queue(job.id(), job.municipality(), file))
                                .map(job -> accepted(job.view(CatalogueJobTable.Progress.NONE))))
                .invoke(worker::wake);
    }

    private static Answer accepted(CatalogueJobView view) {
        return new Answer(202, "/v1/catalogue-jobs/" + view.id(), "\"" + view.version() + "\"", view, false);
    }
}
