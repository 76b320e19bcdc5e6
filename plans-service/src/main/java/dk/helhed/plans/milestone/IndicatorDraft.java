package dk.helhed.plans.milestone;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.subagreement.IndicatorSource;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as its municipality states it. */
@Schema(name = "IndicatorDraft")
record IndicatorDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "ind-bispehaven-employed")
        @Nullable
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Andel i beskæftigelse, 18-64 år")
        String title,

        @Schema(examples = "REGISTER") IndicatorSource source,

        @PlainText(max = 100) @Schema(examples = "percent") String unit,

        @Schema(examples = "HIGHER_IS_BETTER") @Nullable Polarity polarity,

        @Valid @Schema(description = "With source REGISTER, and only then.") @Nullable
        Binding binding,

        @Valid @Schema(description = "The document that the indicator is taken from.") @Nullable
        SourceNote sourceNote,

        @Schema(description = "True when the indicator is invented.", examples = "false") @Nullable
        Boolean synthetic) {

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    boolean isStated() {
        return sourceNote != null || isSynthetic();
    }
}
