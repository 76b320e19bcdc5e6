package dk.helhed.plans.organisation;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The bodies in the database. */
@ApplicationScoped
class BodyRepository implements TenantRepository<Body, UUID> {

    Uni<List<Body>> own(Collection<UUID> ids, String municipality) {
        return list("id in ?1 and municipality = ?2", ids, municipality);
    }
}
