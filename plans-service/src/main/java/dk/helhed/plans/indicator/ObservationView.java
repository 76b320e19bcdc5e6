package dk.helhed.plans.indicator;

import dk.helhed.plans.progress.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An observation as it may be read by whoever may read its plan. */
@Schema(name = "Observation")
record ObservationView(
        UUID id,

        UUID indicatorId,

        @Schema(examples = "2022") String period,
        @Schema(examples = "41.5") BigDecimal value,
        LocalDate observedOn,
        boolean synthetic,
        Instant recordedAt) {

    static ObservationView of(Observation observation) {
        return new ObservationView(
                observation.id(),
                observation.indicatorId(),
                observation.period(),
                Decimals.plain(observation.value()),
                observation.observedOn(),
                observation.isSynthetic(),
                observation.recordedAt());
    }
}
