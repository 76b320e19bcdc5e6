package dk.helhed.initiatives.budget;

import dk.helhed.initiatives.budget.BudgetFault.Rule;
import dk.helhed.kit.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The figures of a whole frame; every rule about amounts is decided here, from all of them at once. */
public record FrameBudget(Money amount, List<TrackBudget> tracks) {

    public FrameBudget {
        tracks = List.copyOf(tracks);
    }

    public Money allocated() {
        return Money.sum(tracks.stream().map(TrackBudget::total).toList());
    }

    public boolean isFull() {
        return allocated().equals(amount);
    }

    public boolean isPrioritised() {
        return tracks.stream().anyMatch(TrackBudget::isPrioritised);
    }

    public boolean isPrioritised(UUID trackId) {
        return tracks.stream().anyMatch(track -> track.id().equals(trackId) && track.isPrioritised());
    }

    /** True where an amount funds the initiative: its own, or its track's. */
    public boolean hasAmount(UUID initiativeId) {
        return tracks.stream().anyMatch(track -> track.hasAmount(initiativeId));
    }

    /** The amount that funds the initiative; zero where there is none, or the initiative is not of this frame. */
    public FundedInitiatives fundingOf(UUID initiativeId) {
        return tracks.stream()
                .filter(track -> track.holds(initiativeId))
                .map(track -> track.fundingOf(initiativeId))
                .findFirst()
                .orElse(FundedInitiatives.none(initiativeId));
    }

    /**
     * Every amount that is lower than before and lower than what is appropriated: it would turn an appropriation into a
     * supplementary one without the cover that such a one names (kommunestyrelsesloven § 40, 3).
     */
    public List<BudgetFault> faultsAfter(FrameBudget before) {
        return tracks.stream()
                .flatMap(track -> track.sharedAmounts().stream())
                .filter(one -> one.isLoweredUnderAppropriated(before))
                .map(SharedAmount::underAppropriated)
                .toList();
    }

    public List<BudgetFault> faults() {
        List<BudgetFault> faults = new ArrayList<>();
        Money over = allocated().minus(amount);
        if (over.amountOere() > 0) {
            faults.add(BudgetFault.of(Rule.OVER_FRAME, null, amount.inKroner(), over.inKroner()));
        }
        tracks.forEach(track -> faults.addAll(track.faults()));
        return faults;
    }
}
