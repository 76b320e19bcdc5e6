package dk.helhed.initiatives.initiative;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an initiative runs, as far as it is stated. */
@Schema(name = "InitiativePeriod")
public record Period(
        @Min(1970) @Max(2100) @Schema(description = "The first budget year.", examples = "2021") @Nullable
        Integer from,

        @Min(1970) @Max(2100) @Schema(description = "The last budget year.", examples = "2023") @Nullable
        Integer to,

        @Min(1) @Max(50) @Schema(examples = "3") @Nullable Integer durationYears,

        @PlainText(max = 200)
        @Schema(description = "The words that the period was read from.", examples = "2021-2023")
        @Nullable
        String statedAs) {

    static final Period UNSTATED = new Period(null, null, null, null);

    boolean isBackwards() {
        return from != null && to != null && to < from;
    }
}
