package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import java.util.Set;
import java.util.UUID;

/** An amount and all the initiatives that live on it. */
public record Means(Money amount, Set<UUID> initiatives) {

    public Means {
        initiatives = Set.copyOf(initiatives);
    }

    static Means none(UUID initiativeId) {
        return new Means(Money.ZERO, Set.of(initiativeId));
    }
}
