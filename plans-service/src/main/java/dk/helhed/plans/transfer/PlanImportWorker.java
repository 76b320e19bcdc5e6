package dk.helhed.plans.transfer;

import dk.helhed.kit.job.Job;
import dk.helhed.kit.job.JobTable;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.OnLoop;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes plans in that wait, one after the other, and reports meanwhile how far each is. */
@ApplicationScoped
class PlanImportWorker implements Job {

    private static final Logger LOG = Logger.getLogger(PlanImportWorker.class);
    private static final long REPORTED_EVERY_MS = 300;

    private final PlanImportWork work;
    private final Relay relay;
    private final Vertx vertx;

    PlanImportWorker(PlanImportWork work, Relay relay, Vertx vertx) {
        this.work = work;
        this.relay = relay;
        this.vertx = vertx;
    }

    @Override
    public boolean doOne() {
        for (JobTable.Waiting one : OnLoop.await(work::waiting)) {
            Integer rows = OnLoop.await(() -> work.begin(one));
            if (rows != null) {
                run(one, new ImportProgress(rows));
                return true;
            }
        }
        return false;
    }

    private void run(JobTable.Waiting one, ImportProgress progress) {
        long timer = vertx.setPeriodic(REPORTED_EVERY_MS, tick -> report(one, progress));
        try {
            if (OnLoop.await(() -> work.work(one, progress).replaceWith(true))) {
                relay.wake();
            }
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    /** The next time is soon. */
    private void report(JobTable.Waiting one, ImportProgress progress) {
        var unused = work.report(one, progress)
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("The progress of %s was not reported: %s", one.id(), failure));
    }
}
