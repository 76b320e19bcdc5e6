package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import java.util.Set;
import java.util.UUID;

/** An amount and all the initiatives that it funds. */
public record FundedInitiatives(Money amount, Set<UUID> initiatives) {

    public FundedInitiatives {
        initiatives = Set.copyOf(initiatives);
    }

    static FundedInitiatives none(UUID initiativeId) {
        return new FundedInitiatives(Money.ZERO, Set.of(initiativeId));
    }
}
