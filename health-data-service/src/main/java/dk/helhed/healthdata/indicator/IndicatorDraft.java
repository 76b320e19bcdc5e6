package dk.helhed.healthdata.indicator;

import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as a supplier describes it. */
@Schema(name = "IndicatorDraft")
record IndicatorDraft(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,30}")
        @Size(max = 60)
        @Schema(description = "The name in every figure; one for all municipalities.", examples = "EMPLOYED_PCT")
        @Identifier
        String code,

        @NotNull @Valid Bilingual title,

        @NotNull @Valid Bilingual definition,

        @NotNull @Schema(description = "Never changed afterwards.")
        Unit unit,

        @Positive
        @Schema(description = "What a proportion was multiplied by to give the figure.", examples = "100")
        @Nullable
        Integer multiplier,

        @Min(0)
        @Max(4)
        @Schema(
                description =
                        "With how many decimals its figures are computed and shown. Left out: none for counts, otherwise one;"
                                + " figures that are stated, as they are stated.",
                examples = "1")
        @Nullable
        Integer decimals,

        @NotNull Polarity polarity,

        @NotNull
        @PlainText(max = 500)
        @Schema(description = "The register that the figures come from.", examples = "Danmarks Statistik")
        String register,

        @PlainText(max = 1000) @Schema(examples = "Residents of 18-64 years in employment") @Nullable
        String numerator,

        @PlainText(max = 1000) @Schema(examples = "Residents of 18-64 years") @Nullable
        String denominator,

        @Size(max = 20) @Schema(description = "What a reader must know before comparing.") @Nullable
        List<@NotNull @Valid Bilingual> caveats,

        @PlainText(max = 500) @Schema(examples = "18-64 years") @Nullable
        String population,

        @Valid @Nullable SourceNote source) {

    @Override
    public List<Bilingual> caveats() {
        return caveats == null ? List.of() : caveats;
    }
}
