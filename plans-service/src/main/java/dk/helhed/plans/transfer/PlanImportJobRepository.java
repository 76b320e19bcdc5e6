package dk.helhed.plans.transfer;

import dk.helhed.kit.job.ImportJobRepository;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The imports of large plans in the database. */
@Singleton
class PlanImportJobRepository extends ImportJobRepository<PlanImportJob> {

    PlanImportJobRepository(Pool pool) {
        super(pool, "plan_import_job");
    }
}
