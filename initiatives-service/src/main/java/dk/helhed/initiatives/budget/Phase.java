package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an amount that falls in one budget year. */
@Schema(name = "Phase")
public record Phase(
        @Min(1970) @Max(2100) @Schema(examples = "2021") int year,
        @Amount Money amount) {}
