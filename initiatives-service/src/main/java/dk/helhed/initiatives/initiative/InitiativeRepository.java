package dk.helhed.initiatives.initiative;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The initiatives in the database. */
@ApplicationScoped
public class InitiativeRepository implements PagedRepository<Initiative> {

    /** The filter that every list of initiatives begins with. */
    static Filters readable(String municipality) {
        return new Filters().and("(municipality = :seer or published)", "seer", municipality);
    }

    Uni<Initiative> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    /** The same; empty where the municipality may not read it. */
    Uni<List<Initiative>> visible(UUID id, String municipality) {
        Filters filters = readable(municipality).and("id = :id", "id", id);
        return find(filters.orderedBy("id"), filters.parameters()).list();
    }

    /** The frame of the municipality's own initiative, without loading the initiative: that comes under the lock. */
    Uni<UUID> frameOfOwn(UUID id, String municipality) {
        return orNotFound(find("select frameId from Initiative where id = ?1 and municipality = ?2", id, municipality)
                .project(UUID.class));
    }

    /** The municipality's own, locked against every other change until the transaction ends; in one order, by frame and id. */
    Uni<List<Initiative>> lockOwn(Set<UUID> ids, String municipality) {
        return find("id in ?1 and municipality = ?2 order by frameId, id", ids, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Initiative>> ofFrame(UUID frameId) {
        return find("frameId = ?1 order by id", frameId).list();
    }

    Uni<List<Initiative>> ofTracks(Set<UUID> trackIds) {
        return find("trackId in ?1 order by id", trackIds).list();
    }

    Uni<Set<String>> takenElsewhere(Set<String> externalIds, UUID frameId, String municipality) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return find(
                        "select externalId from Initiative where externalId in ?1 and frameId <> ?2 and municipality = ?3",
                        externalIds,
                        frameId,
                        municipality)
                .project(String.class)
                .list()
                .map(Set::copyOf);
    }
}
