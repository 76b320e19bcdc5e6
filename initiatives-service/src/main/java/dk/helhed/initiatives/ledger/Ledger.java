package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.accounting.AccountingPeriods;
import dk.helhed.initiatives.initiative.ActivityEntry;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Multi;
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
 * Holds accounts and writes what was booked on them, in the transaction of the caller. Locks are always taken in one
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
     * The accounts of the caller's own initiatives: the one that it is about, which is 404 if it is not there, and those
     * of the others that are.
     */
    Uni<LockedAccounts> hold(UUID about, Set<UUID> others, Caller caller) {
        return hold(about, others, null, caller);
    }

    /** @param without the posting that is to be reversed: the first days of the accounts are those that are left then */
    Uni<LockedAccounts> hold(UUID about, Set<UUID> others, @Nullable UUID without, Caller caller) {
        Set<UUID> all = new HashSet<>(others);
        all.add(about);
        return initiatives
                .holdRows(all, caller.requireMunicipality())
                .chain(held -> balances.lock(all)
                        .chain(locked -> entries.lastNumbers(all)
                                .chain(numbers -> entries.firstDays(all, without)
                                        .map(days -> LockedAccounts.of(about, held, locked, numbers, days)))));
    }

    /** The initiative's commitment with what is open of it; to be asked once its account is held. */
    Uni<OpenCommitment> commitment(UUID id, UUID initiativeId, FieldProblem unless) {
        return entries.commitment(id, initiativeId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.RULE_VIOLATED).with(unless));
    }

    /** Writes what the journal booked, and states every initiative that it touches. */
    Uni<Void> write(LockedAccounts held, Journal journal, String what) {
        return balances.add(held.addedBalances())
                .chain(() -> entries.persist(journal.entries()))
                .chain(() -> tell(held, journal, what));
    }

    private Uni<Void> tell(LockedAccounts held, Journal journal, String what) {
        return Multi.createFrom()
                .iterable(held.initiatives())
                .onItem()
                .transformToUniAndConcatenate(
                        one -> initiatives.restate(one, happening(one, journal, what), clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static ActivityEntry happening(Initiative initiative, Journal journal, String what) {
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
