package dk.helhed.initiatives.frame;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The tracks in the database. */
@ApplicationScoped
public class TrackRepository implements PagedRepository<Track> {

    Uni<Track> get(UUID id, String municipality) {
        return one(ThemeRepository.readable(municipality).and("id = :id", "id", id));
    }

    /** The frame of the municipality's own track, without loading the track: it may only be loaded under the lock. */
    Uni<UUID> frameOfOwn(UUID id, String municipality) {
        return orNotFound(find("select frameId from Track where id = ?1 and municipality = ?2", id, municipality)
                .project(UUID.class));
    }

    Uni<List<Track>> ofFrame(UUID frameId) {
        return find("frameId = ?1 order by id", frameId).list();
    }

    Uni<List<Track>> ofTheme(UUID themeId) {
        return find("themeId = ?1 order by id", themeId).list();
    }
}
