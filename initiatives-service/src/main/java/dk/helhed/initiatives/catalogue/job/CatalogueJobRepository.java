package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.caller.TenantRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The jobs in the database. */
@ApplicationScoped
class CatalogueJobRepository implements TenantRepository<CatalogueJob, UUID> {}
