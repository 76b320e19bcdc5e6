package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of reached numbers; what is answered, and so kept in history, never holds the count of a few. */
@ApplicationScoped
class ReachService {

    private final Changes changes;
    private final InitiativeRegister initiatives;
    private final ReachRepository reaches;
    private final Clock clock;

    ReachService(Changes changes, InitiativeRegister initiatives, ReachRepository reaches, Clock clock) {
        this.changes = changes;
        this.initiatives = initiatives;
        this.reaches = reaches;
        this.clock = clock;
    }

    Uni<Answer> add(ChangeRequest request, UUID initiativeId, ReachDraft draft) {
        return changes.create(request, draft)
                .from(
                        reaches,
                        caller -> initiatives
                                .lock(initiativeId, caller.requireMunicipality())
                                .chain(locked -> reaches.ofInitiative(initiativeId)
                                        .map(others -> Reach.of(locked.initiative(), draft, others, clock.instant()))))
                .then(reach -> reaches.keepCount(reach, draft.reached()))
                .answer(reach -> "/v1/reach/" + reach.id(), Reach::view);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, ReachDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> reaches.own(id, caller.requireMunicipality())
                        .call(reach -> initiatives.lock(reach.initiativeId(), caller.requireMunicipality())))
                .call(reach -> reaches.ofInitiative(reach.initiativeId())
                        .invoke(others -> reach.change(draft, others, clock.instant())))
                .then(reach -> reaches.keepCount(reach, draft.reached()))
                .answer(Reach::view);
    }
}
