package dk.helhed.plans.theory;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
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
        return changes.create(request, draft)
                .from(
                        theories,
                        caller -> plans.requireOwn(planId, caller.requireMunicipality())
                                .chain(plan -> activities
                                        .ofPlan(planId)
                                        .map(known -> Theory.of(plan, draft, known, clock.instant()))))
                .answerWith(theory -> reader.view(theory)
                        .chain(view -> plans.disclosed(
                                planId, Answer.created("/v1/theories-of-change/" + view.id(), view.version(), view))));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, TheoryDraft draft) {
        return changes.replace(request, draft)
                .of(theories, id)
                .call(theory -> plans.requireOwn(theory.planId(), theory.municipality())
                        .chain(plan -> activities
                                .ofPlan(theory.planId())
                                .invoke(known -> theory.change(plan, draft, known, clock.instant()))))
                .answerWith(theory -> reader.view(theory)
                        .chain(view -> plans.disclosed(theory.planId(), Answer.changed(theory.version(), view))));
    }

    /** The theory of change, as a table of a plan's document. */
    @Produces
    PlanPart theories() {
        return PlanPart.of("theoriesOfChange", TheoryDraft.class)
                .after("goals", "activities")
                .oneOfAPlan()
                .unique("theory_of_change")
                .reading(theories, row -> new PartRow(row.id(), row.planId(), row.content()))
                .creating(stretch -> plans.requireOwn(stretch.plan(), stretch.municipality())
                        .chain(plan ->
                                make(stretch, plan).chain(made -> Sequential.each(made, one -> effect(one, plan)))));
    }

    private Uni<List<Theory>> make(Stretch stretch, PlanSummary plan) {
        return activities
                .ofPlan(plan.id())
                .chain(known -> stretch.make(
                        TheoryDraft.class,
                        (under, draft) -> Theory.of(plan, draft, known, clock.instant()),
                        Theory::id));
    }

    private Uni<Effect> effect(Theory made, PlanSummary plan) {
        return reader.view(made)
                .map(view -> new Effect("/v1/theories-of-change/" + view.id(), view.version(), plan.published(), view));
    }
}
