package dk.helhed.plans.progress;

import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The newest figure of a milestone's indicator: there is none, or it is protected, or it was measured. */
public sealed interface Actual {

    /** There is no figure. */
    record None() implements Actual {}

    /** There is one, and it may not be shown. */
    record Suppressed(Reading reading) implements Actual {}

    /** There is one. */
    record Measured(BigDecimal value, Reading reading) implements Actual {

        public Measured {
            value = Decimals.kept(value);
        }
    }

    /**
     * What belongs to a figure, shown or not.
     *
     * @param on the last day of its period, or the day of the observation; null where its source prints no period
     * @param stamp null where the municipality observed it itself
     */
    record Reading(
            @Nullable LocalDate on,
            String period,
            boolean synthetic,
            @Nullable SourceStamp stamp,
            @Nullable String datasetId,
            @Nullable Long release) {}

    Actual NONE = new None();

    default @Nullable Reading readingOrNull() {
        return switch (this) {
            case None none -> null;
            case Suppressed suppressed -> suppressed.reading();
            case Measured measured -> measured.reading();
        };
    }
}
