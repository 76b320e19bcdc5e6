package dk.helhed.plans.progress;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a milestone is to arrive, and by when. */
@Schema(name = "MilestoneTarget")
public record Target(
        @Digits(integer = 12, fraction = 6) @Schema(examples = "45")
        BigDecimal value,

        LocalDate by) {}
