package dk.helhed.plans.theory;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of theories of change; each method is one transaction. */
@ApplicationScoped
class TheoryService {

    private final Changes changes;
    private final TheoryRepository theories;
    private final TheoryReader reader;
    private final Activities activities;
    private final PlanRegister plans;
    private final Clock clock;

    TheoryService(
            Changes changes,
            TheoryRepository theories,
            TheoryReader reader,
            Activities activities,
            PlanRegister plans,
            Clock clock) {
        this.changes = changes;
        this.theories = theories;
        this.reader = reader;
        this.activities = activities;
        this.plans = plans;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID planId, TheoryDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> plans.requireOwn(planId, caller.requireMunicipality())
                        .chain(plan ->
                                activities.ofPlan(planId).map(known -> Theory.of(plan, draft, known, clock.instant())))
                        .chain(theories::persistAndFlush)
                        .chain(reader::view)
                        .chain(view -> plans.disclosed(
                                planId, Answer.created("/v1/theories-of-change/" + view.id(), view.version(), view))));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, TheoryDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> theories.getOwn(id, caller.requireMunicipality())
                        .invoke(theory -> theory.expect(expected))
                        .call(theory -> plans.requireOwn(theory.planId(), theory.municipality())
                                .chain(plan -> activities
                                        .ofPlan(theory.planId())
                                        .invoke(known -> theory.change(plan, draft, known, clock.instant()))))
                        .call(theories::flush)
                        .chain(theory -> reader.view(theory)
                                .chain(view ->
                                        plans.disclosed(theory.planId(), Answer.changed(theory.version(), view)))));
    }
}
