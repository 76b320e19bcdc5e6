package dk.helhed.healthdata.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as everyone may read it. */
@Schema(name = "Indicator")
public record IndicatorView(
        @Schema(examples = "EMPLOYED_PCT") String code,

        @Schema(description = "The municipality that describes it (kommunekode).", examples = "0751")
        String municipality,

        Bilingual title,
        Bilingual definition,
        Unit unit,
        @Schema(examples = "100") @Nullable Integer multiplier,

        @Schema(
                description =
                        "With how many decimals its figures are computed and shown. Null: none for counts, otherwise one;"
                                + " figures that are stated, as they are stated.",
                examples = "1")
        @Nullable
        Integer decimals,

        Polarity polarity,
        @Schema(examples = "Danmarks Statistik") String register,

        @Schema(examples = "Residents of 18-64 years in employment") @Nullable
        String numerator,

        @Schema(examples = "Residents of 18-64 years") @Nullable
        String denominator,

        List<Bilingual> caveats,
        @Schema(examples = "18-64 years") @Nullable String population,

        @Schema(description = "How its interval comes about, by the newest definition that counts it.")
        IntervalMethod intervalMethod,

        @Schema(
                description =
                        "True where the events that it counts may come again to the same person. No interval is computed"
                                + " of those: it would need how many persons had how many.")
        boolean repeatEvents,

        @Nullable SourceNote source,
        long version,
        Instant changedAt,

        @JsonUnwrapped Attribution attribution) {}
