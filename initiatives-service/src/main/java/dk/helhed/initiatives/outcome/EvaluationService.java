package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of evaluations; each method is one transaction. */
@ApplicationScoped
class EvaluationService {

    private final Changes changes;
    private final InitiativeRegister initiatives;
    private final EvaluationRepository evaluations;
    private final Clock clock;

    EvaluationService(Changes changes, InitiativeRegister initiatives, EvaluationRepository evaluations, Clock clock) {
        this.changes = changes;
        this.initiatives = initiatives;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    Uni<Answer> evaluate(ChangeRequest request, UUID initiativeId, EvaluationDraft draft) {
        return changes.create(request, draft)
                .from(
                        evaluations,
                        caller -> initiatives
                                .lock(initiativeId, caller.requireMunicipality())
                                .map(locked -> Evaluation.of(locked.initiative(), draft, clock.instant())))
                .answer(evaluation -> "/v1/evaluations/" + evaluation.id(), Evaluation::view);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, EvaluationDraft draft) {
        return changes.replace(request, draft)
                .of(evaluations, id)
                .apply(evaluation -> evaluation.change(draft, clock.instant()))
                .answer(Evaluation::view);
    }
}
