package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.ImportProgress;
import dk.helhed.kit.job.Job;
import dk.helhed.kit.job.JobTable;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.OnLoop;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Imports the catalogues that wait, one after the other, and reports the progress of each. */
@ApplicationScoped
class CatalogueWorker implements Job {

    private static final Logger LOG = Logger.getLogger(CatalogueWorker.class);
    private static final long REPORT_EVERY_MS = 300;

    private final CatalogueJobWork work;
    private final CatalogueJobTable table;
    private final Relay relay;
    private final Vertx vertx;

    CatalogueWorker(CatalogueJobWork work, CatalogueJobTable table, Relay relay, Vertx vertx) {
        this.work = work;
        this.table = table;
        this.relay = relay;
        this.vertx = vertx;
    }

    @Override
    public boolean doOne() {
        for (JobTable.Waiting one : OnLoop.await(work::waiting)) {
            if (OnLoop.await(() -> work.begin(one))) {
                run(one);
                return true;
            }
        }
        return false;
    }

    private void run(JobTable.Waiting one) {
        ImportProgress progress = new ImportProgress();
        long timer = vertx.setPeriodic(REPORT_EVERY_MS, tick -> report(one, progress));
        try {
            if (OnLoop.await(() -> work.work(one, progress).replaceWith(true))) {
                relay.wake();
            }
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    /** A report that is lost is followed by another soon. */
    private void report(JobTable.Waiting one, ImportProgress progress) {
        var unused = table.report(one.id(), progress.now())
                .subscribe()
                .with(
                        reported -> {},
                        failure -> LOG.debugf("The progress of job %s could not be reported: %s", one.id(), failure));
    }
}
