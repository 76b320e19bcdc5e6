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

    /** Holds the frame too: what of its amounts is not yet appropriated must not change meanwhile. */
    Uni<Answer> appropriate(ChangeRequest request, UUID id, AppropriationDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.APPROPRIATED,
                caller -> initiatives
                        .holdFrame(id, caller.requireMunicipality())
                        .chain(frame -> ledger.hold(id, Set.of(), caller)),
                (journal, held) -> appropriate(journal, held, draft));
    }

    private Uni<Void> appropriate(Journal journal, LockedAccounts held, AppropriationDraft draft) {
        Account account = held.first();
        return budgets.meansOf(held.initiatives().getFirst().frameId(), account.initiativeId())
                .chain(balances::uncovered)
                .map(uncovered -> journal.appropriate(account, draft.year(), draft.amount(), uncovered))
                .chain(() -> initiatives.appropriate(
                        held.initiatives().getFirst(), draft.text(), draft.decision(), clock.instant()));
    }

    Uni<Answer> transfer(ChangeRequest request, UUID id, TransferDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.TRANSFERRED,
                caller -> ledger.hold(id, Set.of(draft.toInitiativeId()), caller),
                (journal, held) -> done(journal.transfer(
                        held.first(),
                        held.require(
                                draft.toInitiativeId(), FieldProblem.body("/toInitiativeId", "unknown-initiative")),
                        draft.year(),
                        draft.amount())));
    }

    Uni<Answer> commit(ChangeRequest request, UUID id, CommitmentDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.COMMITTED,
                caller -> ledger.hold(id, Set.of(), caller),
                (journal, held) -> done(journal.commit(held.first(), draft.year(), draft.amount())));
    }

    Uni<Answer> spend(ChangeRequest request, UUID id, ExpenditureDraft draft) {
        UUID commitmentId = draft.commitmentId();
        return bookings.once(
                request,
                draft,
                Posting.SPENT,
                caller -> ledger.hold(id, Set.of(), caller),
                (journal, held) -> commitmentId == null
                        ? done(journal.spend(held.first(), draft.year(), draft.amount(), null))
                        : ledger.commitment(commitmentId, id, FieldProblem.body("/commitmentId", "unknown-commitment"))
                                .map(commitment ->
                                        journal.spend(held.first(), draft.year(), draft.amount(), commitment)));
    }

    Uni<Answer> carryOver(ChangeRequest request, UUID id, CarryOverDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.CARRIED_OVER,
                caller -> ledger.hold(id, Set.of(), caller),
                (journal, held) -> done(journal.carryOver(held.first(), draft.year(), draft.amount())));
    }

    private static Uni<LedgerEntry> done(LedgerEntry entry) {
        return Uni.createFrom().item(entry);
    }
}
