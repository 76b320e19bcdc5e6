package dk.helhed.initiatives.initiative;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The staff that an initiative needs, as far as it is stated: a number, or between two. */
@Schema(name = "Staffing")
public record Staffing(
        @Min(0) @Max(10_000) @Schema(examples = "2") @Nullable
        BigDecimal employees,

        @Min(0) @Max(10_000) @Schema(examples = "1") @Nullable
        BigDecimal employeesMin,

        @Min(0) @Max(10_000) @Schema(examples = "2") @Nullable
        BigDecimal employeesMax,

        @PlainText(max = 200) @Schema(examples = "virksomhedskonsulent") @Nullable
        String role,

        @Min(1) @Max(50) @Schema(description = "How long they are employed.", examples = "2") @Nullable
        Integer durationYears,

        @Nullable Boolean temporary,

        @Nullable Boolean paid) {

    boolean isBackwards() {
        return employeesMin != null && employeesMax != null && employeesMax.compareTo(employeesMin) < 0;
    }
}
