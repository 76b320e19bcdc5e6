package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.problem.FieldProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Books on the ledger of an initiative; each method is one transaction. */
@ApplicationScoped
class LedgerService {

    private final Bookings bookings;
    private final Ledger ledger;
    private final LedgerBalanceRepository balances;
    private final FrameBudgets budgets;
    private final InitiativeRegister initiatives;
    private final Clock clock;

    LedgerService(
            Bookings bookings,
            Ledger ledger,
            LedgerBalanceRepository balances,
            FrameBudgets budgets,
            InitiativeRegister initiatives,
            Clock clock) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.balances = balances;
        this.budgets = budgets;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    /** Locks the frame too: what of its amounts is not yet appropriated must not change meanwhile. */
    Uni<Answer> appropriate(ChangeRequest request, UUID id, AppropriationDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.APPROPRIATED,
                caller -> initiatives
                        .lockFrame(id, caller.requireMunicipality())
                        .chain(frame -> ledger.lock(id, Set.of(), caller)),
                (journal, locked) -> appropriate(journal, locked, draft));
    }

    private Uni<Void> appropriate(Journal journal, LockedAccounts locked, AppropriationDraft draft) {
        Account account = locked.first();
        return budgets.fundingOf(locked.initiatives().getFirst().frameId(), account.initiativeId())
                .chain(balances::uncovered)
                .map(uncovered -> journal.appropriate(account, draft.year(), draft.amount(), uncovered))
                .chain(() -> initiatives.appropriate(
                        locked.initiatives().getFirst(), draft.text(), draft.decision(), clock.instant()));
    }

    Uni<Answer> transfer(ChangeRequest request, UUID id, TransferDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.TRANSFERRED,
                caller -> ledger.lock(id, Set.of(draft.toInitiativeId()), caller),
                (journal, locked) -> done(journal.transfer(
                        locked.first(),
                        locked.require(
                                draft.toInitiativeId(), FieldProblem.body("/toInitiativeId", "unknown-initiative")),
                        draft.year(),
                        draft.amount())));
    }

    Uni<Answer> commit(ChangeRequest request, UUID id, CommitmentDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.COMMITTED,
                caller -> ledger.lock(id, Set.of(), caller),
                (journal, locked) -> done(journal.commit(locked.first(), draft.year(), draft.amount())));
    }

    Uni<Answer> spend(ChangeRequest request, UUID id, ExpenditureDraft draft) {
        UUID commitmentId = draft.commitmentId();
        return bookings.once(
                request,
                draft,
                Posting.SPENT,
                caller -> ledger.lock(id, Set.of(), caller),
                (journal, locked) -> commitmentId == null
                        ? done(journal.spend(locked.first(), draft.year(), draft.amount(), null))
                        : ledger.commitment(commitmentId, id, FieldProblem.body("/commitmentId", "unknown-commitment"))
                                .map(commitment ->
                                        journal.spend(locked.first(), draft.year(), draft.amount(), commitment)));
    }

    Uni<Answer> carryOver(ChangeRequest request, UUID id, CarryOverDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.CARRIED_OVER,
                caller -> ledger.lock(id, Set.of(), caller),
                (journal, locked) -> done(journal.carryOver(locked.first(), draft.year(), draft.amount())));
    }

    private static Uni<LedgerEntry> done(LedgerEntry entry) {
        return Uni.createFrom().item(entry);
    }
}
