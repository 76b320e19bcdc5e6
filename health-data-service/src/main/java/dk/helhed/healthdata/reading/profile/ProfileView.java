package dk.helhed.healthdata.reading.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.ObsStatus;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import dk.helhed.healthdata.text.Bilingual;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is published of an area, with what a page says beside it. */
@Schema(name = "AreaProfile")
record ProfileView(
        @Schema(examples = "0751") String area,
        Bilingual name,
        @Schema(examples = "MUNICIPALITY") @Nullable String level,

        @Schema(description = "The area that it lies in.", examples = "1082") @Nullable
        String parent,

        @Schema(
                description = "The address of the same with the newest versions.",
                examples = "https://example.dk/v1/areas/0751-bispehaven/profile")
        URI href,

        @JsonUnwrapped Attribution attribution,

        @Schema(description = "References hold the area that is compared with them.")
        List<DatasetPart> datasets) {

    /** What a version of a dataset says of the area. */
    @Schema(name = "ProfileDataset")
    record DatasetPart(
            UUID dataset,
            Bilingual title,
            @Schema(examples = "7") int version,

            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            Instant updated,
            boolean synthetic,
            @Schema(examples = "KL og BL") String publisher,

            @Schema(
                    description = "What the figures come from, or else their publisher.",
                    examples = "Danmarks Statistik")
            String source,

            @Schema(description = "A line to cite it by.") Bilingual cite,

            List<IndicatorPart> indicators) {}

    /** One indicator of the area. */
    @Schema(name = "ProfileIndicator")
    record IndicatorPart(
            @Schema(examples = "EMPLOYED_PCT") String indicator,
            Bilingual title,
            Unit unit,
            @Schema(examples = "1") int decimals,
            Polarity polarity,
            Metric.Method method,

            @Schema(
                    description = "The period of the value: the newest that is in the version, or the one asked for.",
                    examples = "2024")
            String period,

            Figures figures,

            @Schema(description = "In the order in which they were asked for.")
            List<Compared> comparisons,

            TrendPart trend,
            Place rank,
            Distribution ofLevel,

            @Schema(description = "All periods of the version, by time.")
            List<Point> series) {}

    /** The figures of a cell, or why there are none. */
    @Schema(name = "ProfileFigures")
    record Figures(
            @Schema(examples = "42.1") @Nullable Double value,
            @Schema(examples = "401") @Nullable Long count,
            @Schema(examples = "1003") @Nullable Long denominator,
            @Schema(examples = "39.2") @Nullable Double lower95,
            @Schema(examples = "45.1") @Nullable Double upper95,
            @Schema(examples = "37.5") @Nullable Double lower998,
            @Schema(examples = "46.8") @Nullable Double upper998,
            @Nullable Reason reason,
            ObsStatus obsStatus) {}

    /** A period of a series. */
    @Schema(name = "ProfilePoint")
    record Point(@Schema(examples = "2024") String period, Figures figures) {}

    /** How the area stands to a reference. */
    @Schema(name = "ProfileComparison")
    record Compared(
            @Schema(examples = "1082") String reference,

            @Schema(examples = "71.4") @Nullable Double value,

            @Nullable ReferenceComparison result,
            @Nullable Confidence confidence,

            @Schema(examples = "REFERENCE_SUPPRESSED") @Nullable
            String reason) {}

    /** Which way the newest five years went, or why nothing is said. */
    @Schema(name = "ProfileTrend")
    record TrendPart(
            Trend.@Nullable Direction direction,
            @Schema(examples = "14.97") @Nullable Double chiSquare,
            Trend.@Nullable Reason reason) {}

    /** Between which places the area lies among those of its level, at 95 %. */
    @Schema(name = "ProfileRank")
    record Place(
            @Schema(examples = "3") @Nullable Integer best,
            @Schema(examples = "8") @Nullable Integer worst,
            @Schema(examples = "11") int of,
            @Schema(examples = "2") int notRanked,
            @Schema(examples = "SUPPRESSED") @Nullable String reason) {}
}
