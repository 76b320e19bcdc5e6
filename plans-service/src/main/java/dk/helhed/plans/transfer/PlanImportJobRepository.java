package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.TenantRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The jobs in the database. */
@ApplicationScoped
class PlanImportJobRepository implements TenantRepository<PlanImportJob, UUID> {}
