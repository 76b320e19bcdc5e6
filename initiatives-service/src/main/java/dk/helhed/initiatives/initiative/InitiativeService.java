package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.budget.BudgetFault;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.frame.TrackRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Changes of initiatives; each method is one transaction that locks the frame's figures. */
@ApplicationScoped
class InitiativeService {

    private final Changes changes;
    private final FrameBudgets budgets;
    private final TrackRepository tracks;
    private final InitiativeRepository initiatives;
    private final InitiativeRegister register;
    private final InitiativePublisher publisher;
    private final InitiativeStepRepository steps;
    private final BudgetHistoryWriter budgetHistory;
    private final Clock clock;

    InitiativeService(
            Changes changes,
            FrameBudgets budgets,
            TrackRepository tracks,
            InitiativeRepository initiatives,
            InitiativeRegister register,
            InitiativePublisher publisher,
            InitiativeStepRepository steps,
            BudgetHistoryWriter budgetHistory,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.tracks = tracks;
        this.initiatives = initiatives;
        this.register = register;
        this.publisher = publisher;
        this.steps = steps;
        this.budgetHistory = budgetHistory;
        this.clock = clock;
    }

    Uni<Answer> add(ChangeRequest request, UUID trackId, InitiativeDraft draft) {
        return changes.create(request, draft)
                .from(
                        initiatives,
                        caller -> budgets.lockOfTrack(trackId, caller.requireMunicipality())
                                .chain(frame -> tracks.findById(trackId)
                                        .map(track ->
                                                Initiative.within(track, frame.isOpen(), draft, clock.instant()))))
                .then(initiative -> budgets.verify(initiative.frameId(), InitiativeService::pointer))
                .then(initiative -> steps.keep(initiative, null, BudgetControl.EDITOR, null, null))
                .published(Initiative::isPublished)
                .answerWith(initiative -> publisher
                        .publish(initiative, false, activity("RECORDED", BudgetControl.EDITOR))
                        .call(placement -> budgetHistory.keep(initiative, placement.frameOpen()))
                        .map(placement -> Answer.created(
                                "/v1/initiatives/" + initiative.id(),
                                initiative.version(),
                                InitiativeView.of(initiative, placement))));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, InitiativeDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> register.lock(id, caller.requireMunicipality()))
                .call((locked, caller) -> budgets.figures(locked.frame())
                        .invoke(before -> change(caller, locked, draft))
                        .call(initiatives::flush)
                        .chain(before -> budgets.verifyChange(locked.frame(), before, InitiativeService::pointer)))
                .answerWith((locked, caller) -> answer(locked, activity("CHANGED", role(caller))));
    }

    private void change(Caller caller, LockedInitiative locked, InitiativeDraft draft) {
        Initiative initiative = locked.initiative();
        BudgetControl.check(
                caller, !initiative.hasWordsOf(draft), !initiative.hasMoneyOf(draft), initiative.isPrioritised());
        initiative.change(draft, locked.frame().isOpen(), clock.instant());
    }

    private Uni<Answer> answer(LockedInitiative locked, ActivityEntry activity) {
        Initiative initiative = locked.initiative();
        return publisher
                .publish(initiative, locked.wasPublished(), activity)
                .call(placement -> budgetHistory.keep(initiative, placement.frameOpen()))
                .map(placement -> Answer.changed(initiative.version(), InitiativeView.of(initiative, placement))
                        .published(initiative.isPublished()));
    }

    private static ActivityEntry activity(String what, String role) {
        return new ActivityEntry(what, role, Map.of());
    }

    private static String role(Caller caller) {
        return caller.roles().contains(BudgetControl.EDITOR) ? BudgetControl.EDITOR : BudgetControl.CONTROLLER;
    }

    private static String pointer(BudgetFault.Rule rule) {
        return switch (rule) {
            case OVER_FRAME, AMOUNT_AT_BOTH_LEVELS, SHARE_WITHOUT_AMOUNT, SHARES_OVER_AMOUNT, UNDER_APPROPRIATED ->
                "/amount";
            case PHASED_WITHOUT_AMOUNT, PHASED_OVER_AMOUNT -> "/phasing";
            case BREAKDOWN_WITHOUT_AMOUNT, BREAKDOWN_DIFFERS, BREAKDOWN_OVER_AMOUNT -> "/breakdown";
        };
    }
}
