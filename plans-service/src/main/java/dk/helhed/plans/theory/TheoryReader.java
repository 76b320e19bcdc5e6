package dk.helhed.plans.theory;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads theories of change with what hangs loose in them as their plans are now. */
@ApplicationScoped
class TheoryReader {

    private final Transactions transactions;
    private final TheoryRepository theories;
    private final Activities activities;
    private final PlanRegister plans;

    TheoryReader(Transactions transactions, TheoryRepository theories, Activities activities, PlanRegister plans) {
        this.transactions = transactions;
        this.theories = theories;
        this.activities = activities;
        this.plans = plans;
    }

    Uni<TheoryView> get(UUID id) {
        return transactions.read(caller -> theories.readable(id).chain(this::view));
    }

    Uni<List<TheoryView>> page(UUID planId, PageRequest page) {
        return transactions.read(caller -> plans.requireVisible(planId, caller.municipality())
                .chain(() -> theories.pageUnder("planId", planId, null, page))
                .chain(found -> Sequential.each(found, this::view)));
    }

    /** In the session of the caller. */
    Uni<TheoryView> view(Theory theory) {
        return Uni.combine()
                .all()
                .unis(activities.ofPlan(theory.planId()), plans.goalsOf(theory.planId()))
                .usingConcurrencyOf(1)
                .with((known, goals) -> TheoryView.of(theory, known, goals));
    }
}
