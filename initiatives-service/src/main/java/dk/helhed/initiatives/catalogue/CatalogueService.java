package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.catalogue.job.CatalogueJobService;
import dk.helhed.initiatives.catalogue.merge.CatalogueImporter;
import dk.helhed.initiatives.catalogue.merge.ImportProgress;
import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.initiatives.catalogue.merge.RowProblems;
import dk.helhed.initiatives.catalogue.table.CatalogueParser;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.Rehearsal;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.Sheets;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports catalogues into frames: a small one at once, a large one as a job. */
@ApplicationScoped
class CatalogueService {

    private final Changes changes;
    private final CatalogueImporter importer;
    private final CatalogueJobService jobs;
    private final int atOnce;

    CatalogueService(
            Changes changes,
            CatalogueImporter importer,
            CatalogueJobService jobs,
            @ConfigProperty(name = "helhed.catalogue.rows-at-once") int atOnce) {
        this.changes = changes;
        this.importer = importer;
        this.jobs = jobs;
        this.atOnce = atOnce;
    }

    /** @throws Problem 422 naming every row and column that is wrong, where it is imported at once */
    Uni<Answer> take(ChangeRequest request, UUID frameId, ImportMode mode, SheetForm form, byte[] file) {
        return Sheets.aside(() -> new ImportRequest(
                        frameId, mode, Sha256.hex(file), CatalogueParser.of(form, file), RowProblems.IN_AN_ANSWER))
                .chain(wanted -> wanted.catalogue().rows() > atOnce
                        ? jobs.queue(request, wanted, form, file)
                        : importAtOnce(request, wanted));
    }

    private Uni<Answer> importAtOnce(ChangeRequest request, ImportRequest wanted) {
        return Rehearsal.answer(changes.once(
                request, wanted.fingerprint(), caller -> importer.take(caller, wanted, new ImportProgress())));
    }
}
