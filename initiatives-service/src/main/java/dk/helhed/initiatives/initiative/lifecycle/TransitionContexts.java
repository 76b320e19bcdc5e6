package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.initiative.InitiativeBalances;
import dk.helhed.initiatives.initiative.LockedInitiative;
import dk.helhed.initiatives.initiative.rules.HearingProgress;
import dk.helhed.initiatives.initiative.rules.TransitionContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what the guards of a transition need to know, in the transaction of the caller. */
@ApplicationScoped
class TransitionContexts {

    private final FrameBudgets budgets;
    private final InitiativeHearings hearings;
    private final InitiativeBalances balances;
    private final InitiativeEvaluations evaluations;
    private final Clock clock;

    TransitionContexts(
            FrameBudgets budgets,
            InitiativeHearings hearings,
            InitiativeBalances balances,
            InitiativeEvaluations evaluations,
            Clock clock) {
        this.budgets = budgets;
        this.hearings = hearings;
        this.balances = balances;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    Uni<TransitionContext> of(LockedInitiative locked) {
        UUID id = locked.initiative().id();
        LocalDate today = LocalDate.now(clock);
        return Uni.combine()
                .all()
                .unis(
                        budgets.figures(locked.frame()),
                        hearings.of(id, today),
                        balances.of(Set.of(id)),
                        evaluations.isEvaluated(id))
                .usingConcurrencyOf(1)
                .with((budget, hearing, booked, evaluated) ->
                        context(locked, budget, hearing, booked.getOrDefault(id, Map.of()), evaluated, today));
    }

    private static TransitionContext context(
            LockedInitiative locked,
            FrameBudget budget,
            HearingProgress hearing,
            Map<Integer, LedgerFigures> years,
            boolean evaluated,
            LocalDate today) {
        return new TransitionContext(
                budget.hasAmount(locked.initiative().id()),
                locked.frame().isExact(),
                budget.isFull(),
                locked.initiative().wasHeardElsewhere(),
                hearing,
                LedgerFigures.sum(years.values()),
                evaluated,
                today);
    }
}
