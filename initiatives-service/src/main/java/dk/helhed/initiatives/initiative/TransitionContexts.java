package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.frame.FrameBudgets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gathers what the guards of an initiative's states look at, in the transaction of the caller. */
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

    Uni<TransitionContext> of(LockedInitiative held) {
        UUID id = held.initiative().id();
        LocalDate today = LocalDate.now(clock);
        return budgets.figures(held.frame())
                .chain(budget -> hearings.of(id, today)
                        .chain(hearing -> balances.of(Set.of(id))
                                .chain(found -> evaluations
                                        .isEvaluated(id)
                                        .map(evaluated -> standing(
                                                held,
                                                budget,
                                                hearing,
                                                found.getOrDefault(id, Map.of()),
                                                evaluated,
                                                today)))));
    }

    private static TransitionContext standing(
            LockedInitiative held,
            FrameBudget budget,
            HearingSummary hearing,
            Map<Integer, LedgerFigures> years,
            boolean evaluated,
            LocalDate today) {
        return new TransitionContext(
                budget.hasAmount(held.initiative().id()),
                held.frame().isExact(),
                budget.isFull(),
                held.initiative().wasHeardElsewhere(),
                hearing,
                LedgerFigures.sum(years.values()),
                evaluated,
                today);
    }
}
