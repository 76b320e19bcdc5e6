package dk.helhed.initiatives.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The service's own journal over accounts in memory, driven as the service drives it. */
final class RealLedger {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

    private final List<UUID> tracks = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> initiatives;
    private final Map<UUID, List<LedgerBalance>> balances = new HashMap<>();
    private final Set<UUID> ended = new HashSet<>();
    private final List<List<LedgerEntry>> postings = new ArrayList<>();
    private List<Account> accounts;
    private final Set<UUID> reversed = new HashSet<>();

    RealLedger(int accounts) {
        this.initiatives =
                IntStream.range(0, accounts).mapToObj(i -> UUID.randomUUID()).toList();
        this.accounts = held(null);
    }

    void end(int account) {
        ended.add(initiatives.get(account));
    }

    /** Books it and says true, or says false. */
    boolean apply(LedgerStep step) {
        UUID undone = step.posting() == Posting.REVERSED && step.target() >= 0
                ? postings.get(step.target()).getFirst().postingId()
                : null;
        accounts = held(undone);
        Journal journal = new Journal(
                new Booking(
                        UUID.randomUUID(),
                        day(step.day()),
                        "A text",
                        null,
                        null,
                        step.decided() < 0 ? null : new DecisionReference("Body", day(step.decided()), "Case"),
                        "Cover",
                        "role",
                        Instant.EPOCH),
                true,
                day(LedgerStep.TODAY));
        try {
            if (!book(journal, step)) {
                return false;
            }
        } catch (Problem refused) {
            return false;
        }
        postings.add(journal.entries());
        accounts.forEach(account -> balances.computeIfAbsent(account.initiativeId(), id -> new ArrayList<>())
                .addAll(account.added()));
        return true;
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    /** The accounts as the service holds them for one posting. */
    private List<Account> held(@Nullable UUID without) {
        return IntStream.range(0, initiatives.size())
                .mapToObj(i -> new Account(
                        initiatives.get(i),
                        tracks.get(LedgerStep.track(i)),
                        "0751",
                        !ended.contains(initiatives.get(i)),
                        days(initiatives.get(i), without),
                        0,
                        balances.getOrDefault(initiatives.get(i), List.of())))
                .toList();
    }

    private FirstDays days(UUID initiative, @Nullable UUID without) {
        return new FirstDays(entries().stream()
                .filter(entry -> entry.initiativeId().equals(initiative)
                        && entry.kind() != EntryKind.REVERSAL
                        && !entry.postingId().equals(without)
                        && !reversed.contains(entry.id()))
                .collect(Collectors.toMap(
                        LedgerEntry::kind, LedgerEntry::bookedOn, (one, other) -> one.isBefore(other) ? one : other)));
    }

    private boolean book(Journal journal, LedgerStep step) {
        Account account = accounts.get(step.account());
        Money amount = Money.ofOere(step.oere());
        switch (step.posting()) {
            case APPROPRIATED -> journal.appropriate(account, step.year(), amount, Money.ZERO);
            case TRANSFERRED -> journal.transfer(account, accounts.get(step.other()), step.year(), amount);
            case COMMITTED -> journal.commit(account, step.year(), amount);
            case CARRIED_OVER -> journal.carryOver(account, step.year(), amount);
            case RELEASED -> {
                LedgerEntry commitment = target(step);
                if (commitment == null || commitment.kind() != EntryKind.COMMITMENT) {
                    return false;
                }
                journal.release(of(commitment), open(commitment.id()), amount);
            }
            case SPENT -> {
                LedgerEntry commitment = target(step);
                if (commitment == null) {
                    journal.spend(account, step.year(), amount, null);
                    return true;
                }
                if (commitment.kind() != EntryKind.COMMITMENT
                        || !commitment.initiativeId().equals(account.initiativeId())) {
                    return false;
                }
                journal.spend(account, step.year(), amount, open(commitment.id()));
            }
            case REVERSED -> {
                return reverse(journal, step);
            }
        }
        return true;
    }

    private boolean reverse(Journal journal, LedgerStep step) {
        LedgerEntry entry = target(step);
        if (entry == null || reversed.contains(entry.id())) {
            return false;
        }
        List<LedgerEntry> pair = postings.get(step.target()).stream()
                .sorted(Comparator.comparing(
                        one -> -(one.figures().transferredIn() + one.figures().carriedIn())))
                .toList();
        for (LedgerEntry one : pair) {
            UUID commitment = one.commitmentId();
            journal.reverse(of(one), one, commitment == null ? null : open(commitment));
        }
        pair.forEach(one -> reversed.add(one.id()));
        return true;
    }

    private @Nullable LedgerEntry target(LedgerStep step) {
        return step.target() < 0 ? null : postings.get(step.target()).getFirst();
    }

    private OpenCommitment open(UUID commitment) {
        LedgerEntry made = entries().stream()
                .filter(one -> one.id().equals(commitment))
                .findFirst()
                .orElseThrow();
        long open = entries().stream()
                .filter(entry -> commitment.equals(entry.commitmentId()))
                .mapToLong(entry -> entry.figures().committed())
                .sum();
        return new OpenCommitment(commitment, made.year(), made.bookedOn(), Money.ofOere(open));
    }

    private Account of(LedgerEntry entry) {
        return accounts.stream()
                .filter(account -> account.initiativeId().equals(entry.initiativeId()))
                .findFirst()
                .orElseThrow();
    }

    private List<LedgerEntry> entries() {
        return postings.stream().flatMap(List::stream).toList();
    }

    LedgerFigures year(int account, int year) {
        return accounts.get(account).year(year);
    }

    /** What is there and what was spent or is committed: what was appropriated, wherever it went. */
    long total() {
        return accounts.stream()
                .map(Account::total)
                .mapToLong(all -> all.available() + all.committed() + all.spent())
                .sum();
    }

    void assertEntriesSumToBalances(String place) {
        for (Account account : accounts) {
            for (int year : LedgerStep.YEARS) {
                LedgerFigures sum = LedgerFigures.sum(entries().stream()
                        .filter(entry -> entry.initiativeId().equals(account.initiativeId()) && entry.year() == year)
                        .map(LedgerEntry::figures)
                        .toList());
                assertEquals(account.year(year), sum, place);
            }
        }
    }
}
