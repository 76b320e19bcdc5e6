package dk.helhed.kit.leaflet;

import dk.helhed.kit.caller.TenantRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The leaflets in the database. */
@ApplicationScoped
class LeafletRepository implements TenantRepository<Leaflet, String> {}
