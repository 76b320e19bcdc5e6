package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.kit.caller.TenantRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The imports in the database. */
@ApplicationScoped
public class CatalogueImportRepository implements TenantRepository<CatalogueImport, UUID> {}
