package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one initiative.
 *
 * @param amount null where the amount sits at the track, or none is set yet
 * @param counts false for what was rejected or cancelled: it holds no money of the frame
 * @param prioritised true once its figures are the budget controller's to change
 * @param phased the sum over its years
 * @param brokenDown the sum over its kinds of cost; null where there is no breakdown
 * @param appropriated what the council has given it already
 */
public record InitiativeBudget(
        UUID id,
        UUID trackId,
        @Nullable Money amount,
        boolean counts,
        boolean prioritised,
        Money phased,
        @Nullable Money brokenDown,
        Money appropriated,
        List<AmountShare> shares) {

    public InitiativeBudget {
        shares = List.copyOf(shares);
    }
}
