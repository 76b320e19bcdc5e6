package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.job.JobTable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The catalogues that wait, their files, and the progress of each. */
@Singleton
class CatalogueJobTable extends JobTable {

    CatalogueJobTable(Pool pool) {
        super(pool, "catalogue_job");
    }
}
