package dk.helhed.initiatives.hearing;

import dk.helhed.initiatives.initiative.lifecycle.InitiativeHearings;
import dk.helhed.initiatives.initiative.rules.HearingProgress;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The hearings in the database. */
@ApplicationScoped
class HearingRepository implements PagedRepository<Hearing>, InitiativeHearings {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published))";

    private final ResponseRepository responses;

    HearingRepository(ResponseRepository responses) {
        this.responses = responses;
    }

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Hearing> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    /** The initiative of the municipality's own hearing, without loading the hearing: that comes under the lock. */
    Uni<UUID> initiativeOfOwn(UUID id, String municipality) {
        return orNotFound(find("select initiativeId from Hearing where id = ?1 and municipality = ?2", id, municipality)
                .project(UUID.class));
    }

    @Override
    public Uni<HearingProgress> of(UUID initiativeId, LocalDate today) {
        return Uni.combine()
                .all()
                .unis(list("initiativeId", initiativeId), responses.unmoderated(initiativeId))
                .usingConcurrencyOf(1)
                .with((found, unmoderated) -> new HearingProgress(
                        found.stream().anyMatch(hearing -> hearing.isOpen(today)),
                        !found.isEmpty() && found.stream().allMatch(hearing -> hearing.isOver(today)),
                        found.stream().allMatch(hearing -> !hearing.isOver(today) || hearing.summary() != null),
                        unmoderated));
    }
}
