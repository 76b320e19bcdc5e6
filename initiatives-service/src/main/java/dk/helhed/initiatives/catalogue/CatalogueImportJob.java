package dk.helhed.initiatives.catalogue;

import dk.helhed.kit.job.Job;
import dk.helhed.kit.job.JobTable;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.OnLoop;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes catalogues in that wait, one after the other, and tells meanwhile how far each is. */
@ApplicationScoped
class CatalogueImportJob implements Job {

    private static final Logger LOG = Logger.getLogger(CatalogueImportJob.class);
    private static final long TOLD_EVERY_MS = 300;

    private final CatalogueJobWork work;
    private final CatalogueJobTable table;
    private final Relay relay;
    private final Vertx vertx;

    CatalogueImportJob(CatalogueJobWork work, CatalogueJobTable table, Relay relay, Vertx vertx) {
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
        long timer = vertx.setPeriodic(TOLD_EVERY_MS, tick -> tell(one, progress));
        try {
            if (OnLoop.await(() -> work.work(one, progress).replaceWith(true))) {
                relay.wake();
            }
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    /** The next time is soon. */
    private void tell(JobTable.Waiting one, ImportProgress progress) {
        var unused = table.tell(one.id(), progress.now())
                .subscribe()
                .with(told -> {}, failure -> LOG.debugf("The progress of %s was not told: %s", one.id(), failure));
    }
}
