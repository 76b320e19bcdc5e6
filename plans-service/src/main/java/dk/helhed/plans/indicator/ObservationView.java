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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d7")
        UUID indicatorId,

        @Schema(examples = "2022") String period,
        @Schema(examples = "41.5") BigDecimal value,
        @Schema(examples = "2022-12-31") LocalDate observedOn,
        @Schema(examples = "false") boolean synthetic,
        @Schema(examples = "2023-02-01T10:15:00Z") Instant recordedAt) {

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
