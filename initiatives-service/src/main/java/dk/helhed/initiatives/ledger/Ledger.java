package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.accounting.AccountingPeriods;
import dk.helhed.initiatives.initiative.ActivityEntry;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Sequential;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Locks accounts and writes what was booked on them, in the transaction of the caller. Locks are always taken in one
 * order: the month, then initiatives by frame and id, then their balances by id and year.
 */
@ApplicationScoped
class Ledger {

    private final AccountingPeriods periods;
    private final InitiativeRegister initiatives;
    private final LedgerBalanceRepository balances;
    private final LedgerEntryRepository entries;
    private final Clock clock;

    Ledger(
            AccountingPeriods periods,
            InitiativeRegister initiatives,
            LedgerBalanceRepository balances,
            LedgerEntryRepository entries,
            Clock clock) {
        this.periods = periods;
        this.initiatives = initiatives;
        this.balances = balances;
        this.entries = entries;
        this.clock = clock;
    }

    Uni<Journal> open(Caller caller, BookingDraft draft, String role) {
        return periods.isOpen(caller.requireMunicipality(), draft.bookedOn())
                .map(open -> new Journal(draft.booking(role, clock.instant()), open, LocalDate.now(clock)));
    }

    /**
     * The accounts of the caller's own initiatives: the one that the posting is about, which must exist (else 404), and
     * those of the others that exist.
     */
    Uni<LockedAccounts> lock(UUID about, Set<UUID> others, Caller caller) {
        return lock(about, others, null, caller);
    }

    /** @param without the posting that is to be reversed: the first days of the accounts are those that are left then */
    Uni<LockedAccounts> lock(UUID about, Set<UUID> others, @Nullable UUID without, Caller caller) {
        Set<UUID> all = new HashSet<>(others);
        all.add(about);
        return initiatives
                .lockRows(all, caller.requireMunicipality())
                .chain(rows -> balances.lock(all)
                        .chain(locked -> entries.lastNumbers(all)
                                .chain(numbers -> entries.firstDays(all, without)
                                        .map(days -> LockedAccounts.of(about, rows, locked, numbers, days)))));
    }

    /** The initiative's commitment with what is open of it; to be called once its account is locked. */
    Uni<OpenCommitment> commitment(UUID id, UUID initiativeId, FieldProblem unless) {
        return entries.commitment(id, initiativeId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.RULE_VIOLATED).with(unless));
    }

    /** Writes what the journal booked, and publishes every initiative that it touches. */
    Uni<Void> write(LockedAccounts locked, Journal journal, String what) {
        return balances.add(locked.addedBalances())
                .chain(() -> entries.persist(journal.entries()))
                .chain(() -> publish(locked, journal, what));
    }

    private Uni<Void> publish(LockedAccounts locked, Journal journal, String what) {
        return Sequential.run(
                locked.initiatives(), one -> initiatives.republish(one, activity(one, journal, what), clock.instant()));
    }

    private static ActivityEntry activity(Initiative initiative, Journal journal, String what) {
        List<LedgerEntry> own = journal.entries().stream()
                .filter(entry -> entry.initiativeId().equals(initiative.id()))
                .toList();
        LedgerEntry first = own.getFirst();
        return new ActivityEntry(
                what,
                first.role(),
                Map.of(
                        "entryId", first.id().toString(),
                        "kind", first.kind().name(),
                        "year", first.year(),
                        "amount", first.amount()));
    }
}
