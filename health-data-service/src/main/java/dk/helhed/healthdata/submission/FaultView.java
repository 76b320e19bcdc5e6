package dk.helhed.healthdata.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a submission; what was submitted is never repeated. */
@Schema(name = "SubmissionFault")
record FaultView(
        @Schema(
                description = "The number of the row, the first one after the header being 1; null where it is about"
                        + " none.",
                examples = "17")
        @Nullable
        Integer row,

        @Schema(description = "The column; an unknown one by its place: #3.", examples = "EMPLOYED") @Nullable
        String column,

        @Schema(examples = "over-denominator") String code,

        @Schema(
                description = "The codes that the fault is about, where there is no row.",
                examples = "2020·0751·K·18-29")
        @Nullable
        String place,

        @Schema(description = "Why, in the language asked for.", examples = "is more than its denominator")
        String message) {}
