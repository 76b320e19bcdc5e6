package dk.helhed.initiatives.ledger;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.work.Sequential;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Books what follows from an entry: the release of a commitment, and a reversal; each method is one transaction. */
@ApplicationScoped
class CorrectionService {

    private final Bookings bookings;
    private final Ledger ledger;
    private final LedgerEntryRepository entries;

    CorrectionService(Bookings bookings, Ledger ledger, LedgerEntryRepository entries) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.entries = entries;
    }

    Uni<Answer> release(ChangeRequest request, UUID id, ReleaseDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.RELEASED,
                caller -> entries.own(id, caller.requireMunicipality())
                        .chain(entry -> ledger.lock(entry.initiativeId(), Set.of(), caller)),
                (journal, locked) -> ledger.commitment(
                                id, locked.first().initiativeId(), FieldProblem.path("id", "unknown-commitment"))
                        .map(commitment -> journal.release(locked.first(), commitment, draft.amount())));
    }

    Uni<Answer> reverse(ChangeRequest request, UUID id, ReversalDraft draft) {
        return bookings.once(
                request,
                draft,
                Posting.REVERSED,
                caller -> holdWithout(id, caller),
                (journal, locked) -> entries.requireNotReversed(id)
                        .chain(() -> entries.ofSamePosting(id))
                        .chain(pair -> Sequential.each(pair, entry -> reverse(journal, locked, entry)))
                        .map(List::getLast));
    }

    private Uni<LedgerEntry> reverse(Journal journal, LockedAccounts locked, LedgerEntry entry) {
        Account account = locked.of(entry.initiativeId());
        UUID commitmentId = entry.commitmentId();
        return commitmentId == null
                ? Uni.createFrom().item(() -> journal.reverse(account, entry, null))
                : ledger.commitment(commitmentId, entry.initiativeId(), FieldProblem.path("id", "unknown-commitment"))
                        .map(commitment -> journal.reverse(account, entry, commitment));
    }

    /** The accounts that the entry and the other of its pair are booked on, as if they were not. */
    private Uni<LockedAccounts> holdWithout(UUID id, Caller caller) {
        return entries.own(id, caller.requireMunicipality()).chain(entry -> {
            Set<UUID> others = new HashSet<>();
            if (entry.counterInitiativeId() != null) {
                others.add(entry.counterInitiativeId());
            }
            return ledger.lock(entry.initiativeId(), others, entry.postingId(), caller);
        });
    }
}
