package dk.helhed.initiatives.hearing;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The responses in the database. */
@ApplicationScoped
class ResponseRepository implements TenantRepository<HearingResponse, UUID> {

    private static final String READABLE = "(municipality = :seer or state = PUBLISHED)";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<HearingResponse> get(UUID id, String municipality) {
        Filters filters = readable(municipality).and("id = :id", "id", id);
        return orNotFound(find(filters.orderedBy("id"), filters.parameters()));
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

    Uni<List<HearingResponse>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
