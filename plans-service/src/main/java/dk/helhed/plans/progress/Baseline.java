package dk.helhed.plans.progress;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a milestone sets out from. */
@Schema(name = "Baseline")
public record Baseline(
        @Digits(integer = 12, fraction = 6) @Schema(examples = "38.5")
        BigDecimal value,

        LocalDate on) {}
