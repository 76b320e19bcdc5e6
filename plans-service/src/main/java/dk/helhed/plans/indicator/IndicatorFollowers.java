package dk.helhed.plans.indicator;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where it is said that an indicator, or what is observed of it, has changed. */
public interface IndicatorFollowers {

    /** Follows the change, in its transaction, and publishes the plan where that changes anything. */
    Uni<Void> follow(UUID indicatorId);

    /** As {@link #follow}, where the caller publishes the plan. */
    Uni<Void> settle(UUID indicatorId);
}
