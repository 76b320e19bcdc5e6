package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.merge.CatalogueImporter;
import dk.helhed.initiatives.catalogue.merge.ImportProgress;
import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.initiatives.catalogue.table.CatalogueParser;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.ImportWorker;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.sheet.Sheets;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Imports the catalogues that wait. */
@Singleton
class CatalogueWorker extends ImportWorker<CatalogueJob, CatalogueImportView, ImportProgress> {

    private final Changes changes;
    private final CatalogueImporter importer;

    CatalogueWorker(
            Transactions transactions,
            CatalogueJobRepository jobs,
            Relay relay,
            Vertx vertx,
            Clock clock,
            Changes changes,
            CatalogueImporter importer) {
        super(transactions, jobs, relay, vertx, clock, CatalogueImportView.class);
        this.changes = changes;
        this.importer = importer;
    }

    @Override
    protected ImportProgress meter(int rows) {
        return new ImportProgress();
    }

    @Override
    protected Uni<CatalogueImportView> make(CatalogueJob job, byte[] file, ImportProgress progress) {
        return Sheets.aside(() -> CatalogueParser.of(job.form(), file))
                .map(catalogue -> new ImportRequest(job.frameId(), job.mode(), job.sha256(), catalogue, MOST_PROBLEMS))
                .chain(request -> changes.onBehalfOf(job.cause(), () -> importer.take(job.caller(), request, progress)))
                .map(answer -> (CatalogueImportView) answer.body());
    }
}
