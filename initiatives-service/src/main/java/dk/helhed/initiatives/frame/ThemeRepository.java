package dk.helhed.initiatives.frame;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The themes in the database. */
@ApplicationScoped
class ThemeRepository implements PagedRepository<Theme> {

    private static final String READABLE =
            "(municipality = :seer or frameId in (select f.id from Frame f where f.visibility = OPEN))";

    /** The filter that every list of themes and tracks begins with. */
    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Theme> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    /** The frame of the municipality's own theme, without loading the theme: it may only be loaded under the lock. */
    Uni<UUID> frameOfOwn(UUID id, String municipality) {
        return orNotFound(find("select frameId from Theme where id = ?1 and municipality = ?2", id, municipality)
                .project(UUID.class));
    }

    /** In the order of their numbers. */
    Uni<List<Theme>> ofFrame(UUID frameId) {
        return find("frameId = ?1 order by number", frameId).list();
    }
}
