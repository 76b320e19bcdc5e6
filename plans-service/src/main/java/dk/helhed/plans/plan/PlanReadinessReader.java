package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.ProblemAnswers;
import dk.helhed.plans.plan.rules.PlanGuardInput;
import dk.helhed.plans.plan.rules.PlanGuards;
import dk.helhed.plans.plan.rules.PlanState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is left before a plan's next states: by the same guards that decide when a step is taken. */
@ApplicationScoped
class PlanReadinessReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final PlanGuardReader guards;
    private final ProblemAnswers wording;
    private final Clock clock;

    PlanReadinessReader(
            Transactions transactions,
            PlanRepository plans,
            PlanGuardReader guards,
            ProblemAnswers wording,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.guards = guards;
        this.wording = wording;
        this.clock = clock;
    }

    Uni<PlanReadiness> of(UUID id, @Nullable String language) {
        return transactions.read(caller -> plans.getVisible(id, caller.readerMunicipality())
                .chain(plan -> guards.of(plan).map(input -> readiness(plan, input, language))));
    }

    private PlanReadiness readiness(Plan plan, PlanGuardInput input, @Nullable String language) {
        return new PlanReadiness(
                plan.id(),
                plan.state(),
                PlanGuards.next(plan.state()).stream()
                        .map(to -> step(plan, to, input, language))
                        .toList());
    }

    private PlanReadiness.NextStep step(Plan plan, PlanState to, PlanGuardInput input, @Nullable String language) {
        List<PlanReadiness.Missing> missing =
                PlanGuards.failed(plan.guarded(), new TransitionDraft(to, null), input, LocalDate.now(clock)).stream()
                        .map(failed -> new PlanReadiness.Missing(
                                failed.code(), wording.wording(failed, language), failed.href()))
                        .toList();
        return new PlanReadiness.NextStep(to, to.takenBy(), missing.isEmpty(), missing);
    }
}
