package dk.helhed.plans.milestone;

import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The newest figure of a milestone's indicator, and where it comes from. */
@Schema(name = "MilestoneActual")
record ActualView(
        @Schema(description = "Null where the figure is protected.", examples = "41.5") @Nullable
        BigDecimal value,

        boolean suppressed,

        @Schema(description = "The last day of the period; null where its source prints none.") @Nullable
        LocalDate on,

        @Schema(examples = "2022") String period,
        boolean synthetic,

        @Schema(description = "Null where the municipality observed it itself.") @Nullable
        SourceStamp source,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0da") @Nullable
        String datasetId,

        @Schema(examples = "2") @Nullable Long release) {

    static @Nullable ActualView of(Actual actual) {
        return switch (actual) {
            case Actual.None none -> null;
            case Actual.Suppressed suppressed -> of(null, suppressed.reading());
            case Actual.Measured measured -> of(measured.value(), measured.reading());
        };
    }

    private static ActualView of(@Nullable BigDecimal value, Actual.Reading reading) {
        return new ActualView(
                value,
                value == null,
                reading.on(),
                reading.period(),
                reading.synthetic(),
                reading.stamp(),
                reading.datasetId(),
                reading.release());
    }
}
