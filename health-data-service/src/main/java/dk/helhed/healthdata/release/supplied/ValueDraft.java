package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure of a submission. */
@Schema(name = "ValueDraft")
public record ValueDraft(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "A housing area of the own municipality, a municipality, a region, DK, or a group of the dataset.",
                examples = "group-saerligt-udsatte")
        @Identifier
        String area,

        @NotNull
        @Size(min = 1, max = 60)
        @Schema(description = "An indicator of the dataset.", examples = "EMPLOYED_PCT")
        @Identifier
        String indicator,

        @NotNull
        @Pattern(regexp = "\\d{4}(-\\d{4})?|undated")
        @Schema(
                description = "A year, two years as from-to, or undated, which needs a note here or at the release.",
                examples = "2014")
        String period,

        @Size(max = 60)
        @Schema(description = "Only total, for now.", examples = "total", defaultValue = "total")
        @Nullable
        String breakdown,

        @NotNull @Schema(description = "PUBLISHED with a value; SUPPRESSED or NOT_AVAILABLE without one.")
        ValueStatus status,

        @Digits(integer = 12, fraction = 6) @Schema(examples = "40") @Nullable
        BigDecimal value,

        @Digits(integer = 12, fraction = 6)
        @Schema(description = "Lower bound of the 95 % interval.", examples = "38.2")
        @Nullable
        BigDecimal lower,

        @Digits(integer = 12, fraction = 6)
        @Schema(description = "Upper bound of the 95 % interval.", examples = "41.8")
        @Nullable
        BigDecimal upper,

        @Schema(description = "True where the value was deduced and is not printed in its source.") @Nullable
        Boolean inferred,

        @PlainText(max = 500) @Schema(examples = "The report prints no year.") @Nullable
        String note) {

    static final String TOTAL = "total";

    @Override
    public String breakdown() {
        return breakdown == null ? TOTAL : breakdown;
    }

    String key() {
        return area + "·" + indicator + "·" + period;
    }
}
