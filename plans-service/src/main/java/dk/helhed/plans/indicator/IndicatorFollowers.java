package dk.helhed.plans.indicator;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where it is said that an indicator, or what is observed of it, has changed. */
public interface IndicatorFollowers {

    /** In the transaction of the change. */
    Uni<Void> follow(UUID indicatorId);
}
