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
        UUID id,

        UUID subAgreementId,

        String municipality,

        @Schema(examples = "ind-bispehaven-employed") @Nullable
        String externalId,

        @Schema(examples = "Andel i beskæftigelse, 18-64 år")
        String title,

        IndicatorSource source,
        @Schema(examples = "percent") String unit,
        @Nullable Polarity polarity,
        @Nullable Binding binding,
        @Nullable SourceNote sourceNote,
        boolean synthetic,

        @Schema(description = "True where it was recorded from a source as part of what was adopted elsewhere.")
        boolean recorded,

        long version,
        Instant changedAt) {

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
