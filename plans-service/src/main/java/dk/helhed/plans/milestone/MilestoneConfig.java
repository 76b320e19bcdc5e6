package dk.helhed.plans.milestone;

import dk.helhed.plans.progress.Thresholds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;

/** When a milestone is on track, at risk, or measured too long ago. */
@ConfigMapping(prefix = "helhed.milestone")
interface MilestoneConfig {

    @WithDefault("0.9")
    BigDecimal onTrack();

    @WithDefault("0.7")
    BigDecimal atRisk();

    /** Registers are released yearly, and mostly within half a year after the year has ended. */
    @WithDefault("P18M")
    Period staleAfter();

    /** How often the service looks for milestones whose status the passing of time has changed. */
    @WithDefault("PT1H")
    Duration sweepEvery();

    default Thresholds thresholds() {
        return new Thresholds(onTrack(), atRisk(), staleAfter());
    }
}
