package dk.helhed.initiatives.frame;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.visibility.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The frames in the database. */
@ApplicationScoped
class FrameRepository implements TenantRepository<Frame, UUID> {

    /** A frame that the municipality may read: its own, or an open one. */
    Uni<Frame> get(UUID id, String municipality) {
        return orNotFound(
                find("id = ?1 and (municipality = ?2 or visibility = ?3)", id, municipality, Visibility.OPEN));
    }

    /** The same; empty where it may not. */
    Uni<List<Frame>> visible(UUID id, String municipality) {
        return find("id = ?1 and (municipality = ?2 or visibility = ?3)", id, municipality, Visibility.OPEN)
                .list();
    }
}
