package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Initiatives with their accounts, which nobody else can change until the transaction ends. */
record LockedAccounts(UUID about, List<Initiative> initiatives, Map<UUID, Account> accounts) {

    /** @throws Problem 404 where the one that it is about is not among them */
    static LockedAccounts of(
            UUID about,
            List<Initiative> initiatives,
            List<LedgerBalance> balances,
            Map<UUID, Long> lastNumbers,
            Map<UUID, FirstDays> days) {
        if (initiatives.stream().noneMatch(one -> one.id().equals(about))) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        Map<UUID, List<LedgerBalance>> byInitiative =
                balances.stream().collect(Collectors.groupingBy(LedgerBalance::initiativeId));
        return new LockedAccounts(
                about,
                initiatives,
                initiatives.stream()
                        .map(one -> new Account(
                                one.id(),
                                one.trackId(),
                                one.municipality(),
                                one.state().takesMoney(),
                                days.getOrDefault(one.id(), FirstDays.NONE),
                                lastNumbers.getOrDefault(one.id(), 0L),
                                byInitiative.getOrDefault(one.id(), List.of())))
                        .collect(Collectors.toMap(Account::initiativeId, Function.identity())));
    }

    /** The account that the posting is first of all about. */
    Account first() {
        return of(about);
    }

    /** @throws Problem 422 where it is not locked, because the municipality has no such initiative */
    Account require(UUID initiativeId, FieldProblem problem) {
        if (!accounts.containsKey(initiativeId)) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problem);
        }
        return of(initiativeId);
    }

    Account of(UUID initiativeId) {
        return Objects.requireNonNull(accounts.get(initiativeId), "only what is held is booked on");
    }

    List<LedgerBalance> addedBalances() {
        return accounts.values().stream()
                .flatMap(account -> account.added().stream())
                .toList();
    }
}
