package dk.helhed.initiatives.budget;

import dk.helhed.initiatives.budget.BudgetFault.Rule;
import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One amount and the initiatives that it funds.
 *
 * @param about whose amount it is: an initiative's or a track's
 * @param single true where the amount is for one initiative alone, so that its breakdown must add up to it
 */
record SharedAmount(UUID about, @Nullable Money amount, boolean single, List<InitiativeBudget> initiatives) {

    SharedAmount {
        initiatives = List.copyOf(initiatives);
    }

    List<BudgetFault> faults() {
        List<BudgetFault> faults = new ArrayList<>();
        boolean phased = !phased().equals(Money.ZERO);
        boolean brokenDown = initiatives.stream().anyMatch(one -> one.brokenDown() != null);
        boolean shared = initiatives.stream().anyMatch(one -> !one.shares().isEmpty());
        if (amount == null) {
            addIf(phased, faults, Rule.PHASED_WITHOUT_AMOUNT);
            addIf(brokenDown, faults, Rule.BREAKDOWN_WITHOUT_AMOUNT);
            addIf(shared, faults, Rule.SHARE_WITHOUT_AMOUNT);
            return faults;
        }
        String kroner = amount.inKroner();
        addIf(phased().amountOere() > amount.amountOere(), faults, Rule.PHASED_OVER_AMOUNT, kroner);
        if (single) {
            addIf(brokenDown && !brokenDown().equals(amount), faults, Rule.BREAKDOWN_DIFFERS, kroner);
        } else {
            addIf(brokenDown().amountOere() > amount.amountOere(), faults, Rule.BREAKDOWN_OVER_AMOUNT, kroner);
        }
        addIf(sharesExceed(amount), faults, Rule.SHARES_OVER_AMOUNT, kroner);
        return faults;
    }

    Money phased() {
        return Money.sum(initiatives.stream().map(InitiativeBudget::phased).toList());
    }

    boolean isLoweredUnderAppropriated(FrameBudget before) {
        Money now = amount == null ? Money.ZERO : amount;
        return now.minus(appropriated()).negative()
                && initiatives.stream()
                        .map(one -> before.fundingOf(one.id()).amount())
                        .anyMatch(was -> now.minus(was).negative());
    }

    BudgetFault underAppropriated() {
        return BudgetFault.of(Rule.UNDER_APPROPRIATED, about, appropriated().inKroner());
    }

    private Money appropriated() {
        return Money.sum(
                initiatives.stream().map(InitiativeBudget::appropriated).toList());
    }

    private Money brokenDown() {
        return Money.sum(initiatives.stream()
                .map(InitiativeBudget::brokenDown)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }

    private boolean sharesExceed(Money whole) {
        BigDecimal shares = initiatives.stream()
                .flatMap(one -> one.shares().stream())
                .map(share -> share.exactlyOf(whole.amountOere()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return shares.compareTo(BigDecimal.valueOf(whole.amountOere())) > 0;
    }

    private void addIf(boolean broken, List<BudgetFault> faults, Rule rule, Object... args) {
        if (broken) {
            faults.add(BudgetFault.of(rule, about, args));
        }
    }
}
