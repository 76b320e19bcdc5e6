package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.BudgetControl;
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

/** Takes initiatives from state to state; each method is one transaction that holds the frame's figures still. */
@ApplicationScoped
class LifecycleService {

    private static final String APPROVER = "approver";

    private final Changes changes;
    private final InitiativeRepository initiatives;
    private final InitiativeRegister register;
    private final TransitionContexts standings;
    private final InitiativePublisher teller;
    private final InitiativeStepRepository steps;
    private final BudgetHistoryWriter kept;
    private final Clock clock;

    LifecycleService(
            Changes changes,
            InitiativeRepository initiatives,
            InitiativeRegister register,
            TransitionContexts standings,
            InitiativePublisher teller,
            InitiativeStepRepository steps,
            BudgetHistoryWriter kept,
            Clock clock) {
        this.changes = changes;
        this.initiatives = initiatives;
        this.register = register;
        this.standings = standings;
        this.teller = teller;
        this.steps = steps;
        this.kept = kept;
        this.clock = clock;
    }

    Uni<Answer> move(ChangeRequest request, UUID id, TransitionDraft move) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                move,
                caller -> register.hold(id, caller.requireMunicipality()).chain(held -> {
                    String role = requireRole(caller, held.initiative().state(), move.to());
                    held.initiative().expect(expected);
                    return standings
                            .of(held)
                            .chain(standing -> move(held, standing, move, role))
                            .chain(next -> answer(
                                    held, next, new ActivityEntry(move.to().event(), role, Map.of())));
                }));
    }

    /** An approver may also give up what is only proposed. */
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

    /** Gives the idea that it goes on as, if it does. */
    private Uni<Optional<Initiative>> move(
            LockedInitiative held, TransitionContext standing, TransitionDraft move, String role) {
        Initiative initiative = held.initiative();
        InitiativeState from = initiative.state();
        initiative.move(move, standing, clock.instant());
        initiative.publishWithin(held.frame().isOpen());
        Uni<Optional<Initiative>> next = move.to() == InitiativeState.CONTINUED
                ? goOn(held, role)
                : Uni.createFrom().item(Optional.empty());
        return next.call(() -> steps.keep(initiative, from, role, move.reason(), move.decision()));
    }

    private Uni<Optional<Initiative>> goOn(LockedInitiative held, String role) {
        Initiative next = held.initiative().continued(held.frame().isOpen(), clock.instant());
        return initiatives
                .persist(next)
                .call(() -> steps.persist(new InitiativeStep(next, null, role, null, null)))
                .replaceWith(Optional.of(next));
    }

    private Uni<Answer> answer(LockedInitiative held, Optional<Initiative> next, ActivityEntry happening) {
        Initiative initiative = held.initiative();
        return teller.publish(initiative, held.wasPublished(), happening)
                .call(placement -> kept.keep(initiative, placement.frameOpen()))
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
