package dk.helhed.plans.transfer;

import dk.helhed.kit.job.JobTable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The imports that wait, their files, and how far each is. */
@Singleton
class PlanImportQueue extends JobTable {

    PlanImportQueue(Pool pool) {
        super(pool, "plan_import_job");
    }
}
