package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.initiative.ActivityEntry;
import dk.helhed.initiatives.initiative.BudgetHistoryWriter;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativePublisher;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.initiative.InitiativeRepository;
import dk.helhed.initiatives.initiative.InitiativeStep;
import dk.helhed.initiatives.initiative.InitiativeStepRepository;
import dk.helhed.initiatives.initiative.InitiativeView;
import dk.helhed.initiatives.initiative.LockedInitiative;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.initiatives.initiative.rules.TransitionContext;
import dk.helhed.initiatives.initiative.rules.TransitionDraft;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves initiatives from state to state; each method is one transaction that locks the frame's figures. */
@ApplicationScoped
public class TransitionService {

    private static final String APPROVER = "approver";

    private final Changes changes;
    private final InitiativeRepository initiatives;
    private final InitiativeRegister register;
    private final TransitionContexts contexts;
    private final InitiativePublisher publisher;
    private final InitiativeStepRepository steps;
    private final BudgetHistoryWriter budgetHistory;
    private final Clock clock;

    TransitionService(
            Changes changes,
            InitiativeRepository initiatives,
            InitiativeRegister register,
            TransitionContexts contexts,
            InitiativePublisher publisher,
            InitiativeStepRepository steps,
            BudgetHistoryWriter budgetHistory,
            Clock clock) {
        this.changes = changes;
        this.initiatives = initiatives;
        this.register = register;
        this.contexts = contexts;
        this.publisher = publisher;
        this.steps = steps;
        this.budgetHistory = budgetHistory;
        this.clock = clock;
    }

    Uni<Answer> move(ChangeRequest request, UUID id, TransitionDraft move) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                move,
                caller -> register.lock(id, caller.requireMunicipality()).chain(locked -> {
                    String role = requireRole(caller, locked.initiative().state(), move.to());
                    locked.initiative().expect(expected);
                    return contexts.of(locked)
                            .chain(context -> move(locked, context, move, role))
                            .chain(next -> answer(
                                    locked, next, new ActivityEntry(move.to().event(), role, Map.of())));
                }));
    }

    /** An approver may also cancel what is only proposed. */
    private static String requireRole(Caller caller, InitiativeState from, InitiativeState to) {
        String role = from.isDecided(to) ? APPROVER : BudgetControl.EDITOR;
        if (caller.roles().contains(role)) {
            return role;
        }
        if (to == InitiativeState.CANCELLED && caller.roles().contains(APPROVER)) {
            return APPROVER;
        }
        throw Problem.of(ProblemType.FORBIDDEN, "forbidden.transition-of-another-role", role);
    }

    /** Returns the new idea that continues it, if there is one. */
    private Uni<Optional<Initiative>> move(
            LockedInitiative locked, TransitionContext context, TransitionDraft move, String role) {
        Initiative initiative = locked.initiative();
        InitiativeState from = initiative.state();
        initiative.move(move, context, clock.instant());
        initiative.publishWithin(locked.frame().isOpen());
        Uni<Optional<Initiative>> next = move.to() == InitiativeState.CONTINUED
                ? goOn(locked, role)
                : Uni.createFrom().item(Optional.empty());
        return next.call(() -> steps.keep(initiative, from, role, move.reason(), move.decision()));
    }

    private Uni<Optional<Initiative>> goOn(LockedInitiative locked, String role) {
        Initiative next = locked.initiative().continued(locked.frame().isOpen(), clock.instant());
        return initiatives
                .persist(next)
                .call(() -> steps.persist(new InitiativeStep(next, null, role, null, null)))
                .replaceWith(Optional.of(next));
    }

    private Uni<Answer> answer(LockedInitiative locked, Optional<Initiative> next, ActivityEntry activity) {
        Initiative initiative = locked.initiative();
        return publisher
                .publish(initiative, locked.wasPublished(), activity)
                .call(placement -> budgetHistory.keep(initiative, placement.frameOpen()))
                .map(placement -> {
                    Answer answer = Answer.changed(initiative.version(), InitiativeView.of(initiative, placement))
                            .published(initiative.isPublished());
                    return next.map(idea -> answer.alsoChanged(new Effect(
                                    "/v1/initiatives/" + idea.id(),
                                    idea.version(),
                                    idea.isPublished(),
                                    InitiativeView.of(idea, placement))))
                            .orElse(answer);
                });
    }
}
