package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.job.ImportJobRepository;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The imports of catalogues in the database. */
@Singleton
class CatalogueJobRepository extends ImportJobRepository<CatalogueJob> {

    CatalogueJobRepository(Pool pool) {
        super(pool, "catalogue_job");
    }
}
