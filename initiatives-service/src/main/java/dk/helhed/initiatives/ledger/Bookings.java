package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One posting from the request to its answer: open the journal, lock the accounts, decide, write. */
@ApplicationScoped
class Bookings {

    private final Changes changes;
    private final Ledger ledger;
    private final InitiativeRegister initiatives;

    Bookings(Changes changes, Ledger ledger, InitiativeRegister initiatives) {
        this.changes = changes;
        this.ledger = ledger;
        this.initiatives = initiatives;
    }

    /** Decides from the locked accounts, by booking in the journal. */
    interface Decision extends BiFunction<Journal, LockedAccounts, Uni<?>> {}

    Uni<Answer> once(
            ChangeRequest request,
            BookingDraft draft,
            Posting posting,
            Function<Caller, Uni<LockedAccounts>> lock,
            Decision decision) {
        return changes.once(
                request,
                draft,
                caller -> ledger.open(caller, draft, posting.role())
                        .chain(journal -> lock.apply(caller)
                                .call(locked -> decision.apply(journal, locked))
                                .call(locked -> ledger.write(locked, journal, posting.event()))
                                .chain(locked -> answer(
                                        posting, locked, journal.entries().getFirst()))));
    }

    /** An appropriation may have changed the initiative's state too, which its history records. */
    private Uni<Answer> answer(Posting posting, LockedAccounts locked, LedgerEntry entry) {
        Answer answer = Answer.created("/v1/ledger-entries/" + entry.id(), LedgerEntry.VERSION, entry.view());
        return posting == Posting.APPROPRIATED
                ? initiatives.effect(locked.initiatives().getFirst()).map(answer::alsoChanged)
                : Uni.createFrom().item(answer);
    }
}
