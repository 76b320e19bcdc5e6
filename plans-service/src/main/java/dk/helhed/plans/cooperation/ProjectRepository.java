package dk.helhed.plans.cooperation;

import dk.helhed.kit.caller.TenantRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The cooperation projects in the database. */
@ApplicationScoped
class ProjectRepository implements TenantRepository<Project, UUID> {}
