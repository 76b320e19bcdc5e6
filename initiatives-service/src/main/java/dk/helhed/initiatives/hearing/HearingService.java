package dk.helhed.initiatives.hearing;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of hearings and responses; each method is one transaction that locks the initiative. */
@ApplicationScoped
class HearingService {

    private final Changes changes;
    private final InitiativeRegister initiatives;
    private final HearingRepository hearings;
    private final ResponseRepository responses;
    private final Clock clock;

    HearingService(
            Changes changes,
            InitiativeRegister initiatives,
            HearingRepository hearings,
            ResponseRepository responses,
            Clock clock) {
        this.changes = changes;
        this.initiatives = initiatives;
        this.hearings = hearings;
        this.responses = responses;
        this.clock = clock;
    }

    Uni<Answer> plan(ChangeRequest request, UUID initiativeId, HearingDraft draft) {
        return changes.create(request, draft)
                .from(
                        hearings,
                        caller -> initiatives
                                .lock(initiativeId, caller.requireMunicipality())
                                .map(locked ->
                                        Hearing.of(locked.initiative(), draft, LocalDate.now(clock), clock.instant())))
                .answer(hearing -> "/v1/hearings/" + hearing.id(), HearingView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, HearingDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> hearings.initiativeOfOwn(id, caller.requireMunicipality())
                        .chain(initiativeId -> initiatives.lock(initiativeId, caller.requireMunicipality()))
                        .chain(locked -> hearings.own(id, caller.requireMunicipality())
                                .map(hearing -> new Locked<>(locked.initiative(), hearing))))
                .call(locked -> responses
                        .days(id)
                        .invoke(days -> locked.row()
                                .change(
                                        draft,
                                        locked.under().state().isPastHearing(),
                                        days,
                                        LocalDate.now(clock),
                                        clock.instant())))
                .answer(locked -> HearingView.of(locked.row()));
    }

    Uni<Answer> receive(ChangeRequest request, UUID hearingId, ResponseDraft draft) {
        return changes.create(request, draft)
                .from(
                        responses,
                        caller -> lock(hearingId, caller.requireMunicipality())
                                .chain(() -> hearings.own(hearingId, caller.requireMunicipality()))
                                .map(hearing ->
                                        HearingResponse.to(hearing, draft, LocalDate.now(clock), clock.instant())))
                .answer(response -> "/v1/hearing-responses/" + response.id(), HearingResponse::view);
    }

    Uni<Answer> moderate(ChangeRequest request, UUID id, ResponseTransitionDraft move) {
        return changes.replace(request, move)
                .of(caller -> responses
                        .hearingOfOwn(id, caller.requireMunicipality())
                        .chain(hearingId -> lock(hearingId, caller.requireMunicipality()))
                        .chain(() -> responses.own(id, caller.requireMunicipality())))
                .apply(response -> response.move(move, clock.instant()))
                .answer(HearingResponse::view);
    }

    private Uni<Void> lock(UUID hearingId, String municipality) {
        return hearings.initiativeOfOwn(hearingId, municipality)
                .chain(initiativeId -> initiatives.lockFrame(initiativeId, municipality))
                .replaceWithVoid();
    }
}
