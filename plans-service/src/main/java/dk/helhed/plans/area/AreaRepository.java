package dk.helhed.plans.area;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The areas in the database. */
@ApplicationScoped
class AreaRepository implements TenantRepository<Area, String> {

    Uni<List<Area>> own(Collection<String> codes, String municipality) {
        return list("code in ?1 and municipality = ?2", codes, municipality);
    }
}
