package dk.helhed.plans.indicator;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.registervalue.Binding;
import dk.helhed.plans.subagreement.IndicatorSource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as it may be read by whoever may read its plan. */
@Schema(name = "Indicator")
record IndicatorView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d7")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3")
        UUID subAgreementId,

        @Schema(examples = "0751") String municipality,

        @Schema(examples = "ind-bispehaven-employed") @Nullable
        String externalId,

        @Schema(examples = "Andel i beskæftigelse, 18-64 år")
        String title,

        @Schema(examples = "REGISTER") IndicatorSource source,
        @Schema(examples = "percent") String unit,
        @Schema(examples = "HIGHER_IS_BETTER") @Nullable Polarity polarity,
        @Nullable Binding binding,
        @Nullable SourceNote sourceNote,
        @Schema(examples = "false") boolean synthetic,

        @Schema(
                description = "True where it was recorded from a source as part of what was adopted elsewhere.",
                examples = "false")
        boolean recorded,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.subAgreementId(),
                indicator.municipality(),
                indicator.externalId(),
                indicator.title(),
                indicator.source(),
                indicator.unit(),
                indicator.polarity(),
                indicator.binding(),
                indicator.sourceNote(),
                indicator.isSynthetic(),
                indicator.isRecorded(),
                indicator.version(),
                indicator.changedAt());
    }
}
