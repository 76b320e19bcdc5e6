package dk.helhed.plans.indicator;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that the municipality observed itself. */
@Schema(name = "ObservationDraft")
record ObservationDraft(
        @PlainText(max = 50) @Schema(examples = "2022") String period,

        @Digits(integer = 12, fraction = 6) @Schema(examples = "41.5")
        BigDecimal value,

        @Schema(description = "Not in the future.") LocalDate observedOn,

        @Schema(description = "True when the figure is invented.") @Nullable
        Boolean synthetic) {}
