package dk.helhed.initiatives.hearing;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The responses in the database. */
@ApplicationScoped
class ResponseRepository implements PagedRepository<HearingResponse> {

    private static final String READABLE = "(municipality = :seer or state = PUBLISHED)";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<HearingResponse> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    Uni<UUID> hearingOfOwn(UUID id, String municipality) {
        return orNotFound(
                find("select hearingId from HearingResponse where id = ?1 and municipality = ?2", id, municipality)
                        .project(UUID.class));
    }

    /** How many of all hearings of the initiative nobody has published or withheld. */
    Uni<Long> unmoderated(UUID initiativeId) {
        return count(
                "state = RECEIVED and hearingId in (select h.id from Hearing h where h.initiativeId = ?1)",
                initiativeId);
    }

    /** The days on which the hearing was answered. */
    Uni<List<LocalDate>> days(UUID hearingId) {
        return find("select distinct receivedOn from HearingResponse where hearingId = ?1", hearingId)
                .project(LocalDate.class)
                .list();
    }
}
