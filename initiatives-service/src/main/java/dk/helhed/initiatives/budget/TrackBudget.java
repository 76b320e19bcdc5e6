package dk.helhed.initiatives.budget;

import dk.helhed.initiatives.budget.BudgetFault.Rule;
import dk.helhed.kit.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of one track: an amount of its own that its initiatives share, or the sum of theirs. */
public record TrackBudget(UUID id, String number, @Nullable Money amount, List<InitiativeBudget> initiatives) {

    public TrackBudget {
        initiatives = List.copyOf(initiatives);
    }

    /** An amount at the track counts once, however many initiatives share it. */
    public Money total() {
        return amount == null ? ofInitiatives() : amount;
    }

    public boolean isPrioritised() {
        return initiatives.stream().anyMatch(InitiativeBudget::prioritised);
    }

    boolean hasAmount(UUID initiativeId) {
        return initiatives.stream()
                .anyMatch(one -> one.id().equals(initiativeId) && (amount != null || one.amount() != null));
    }

    boolean holds(UUID initiativeId) {
        return initiatives.stream().anyMatch(one -> one.id().equals(initiativeId));
    }

    FundedInitiatives fundingOf(UUID initiativeId) {
        if (amount != null) {
            return new FundedInitiatives(
                    amount, initiatives.stream().map(InitiativeBudget::id).collect(Collectors.toUnmodifiableSet()));
        }
        return initiatives.stream()
                .filter(one -> one.id().equals(initiativeId) && one.amount() != null)
                .map(one -> new FundedInitiatives(Objects.requireNonNull(one.amount()), Set.of(initiativeId)))
                .findFirst()
                .orElse(FundedInitiatives.none(initiativeId));
    }

    List<BudgetFault> faults() {
        List<BudgetFault> faults = new ArrayList<>();
        if (amount != null && initiatives.stream().anyMatch(one -> one.amount() != null)) {
            faults.add(BudgetFault.of(Rule.AMOUNT_AT_BOTH_LEVELS, id, number, names()));
        }
        sharedAmounts().forEach(one -> faults.addAll(one.faults()));
        return faults;
    }

    List<SharedAmount> sharedAmounts() {
        return amount == null
                ? initiatives.stream()
                        .map(one -> new SharedAmount(one.id(), one.amount(), true, List.of(one)))
                        .toList()
                : List.of(new SharedAmount(
                        id,
                        amount,
                        initiatives.size() == 1,
                        initiatives.stream().filter(InitiativeBudget::counts).toList()));
    }

    private Money ofInitiatives() {
        return Money.sum(initiatives.stream()
                .filter(InitiativeBudget::counts)
                .map(InitiativeBudget::amount)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }

    private String names() {
        return String.join(
                ", ",
                initiatives.stream()
                        .filter(one -> one.amount() != null)
                        .map(one -> one.id().toString())
                        .toList());
    }
}
