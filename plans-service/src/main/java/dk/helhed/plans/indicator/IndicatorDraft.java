package dk.helhed.plans.indicator;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.registervalue.Binding;
import dk.helhed.plans.subagreement.IndicatorSource;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as its municipality states it. */
@Schema(name = "IndicatorDraft")
record IndicatorDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "ind-bispehaven-employed")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Andel i beskæftigelse, 18-64 år")
        String title,

        IndicatorSource source,

        @PlainText(max = 100) @Schema(examples = "percent") String unit,

        @Nullable Polarity polarity,

        @Valid @Schema(description = "With source REGISTER, and only then.") @Nullable
        Binding binding,

        @Valid @Schema(description = "The document that the indicator is taken from.") @Nullable
        SourceNote sourceNote,

        @Schema(description = "True when the indicator is invented.") @Nullable
        Boolean synthetic) {

    IndicatorDraft {
        binding = binding == null ? null : binding.withBreakdown();
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** What an indicator says, as it would be stated. */
    static IndicatorDraft of(Indicator indicator) {
        return new IndicatorDraft(
                indicator.externalId(),
                indicator.title(),
                indicator.source(),
                indicator.unit(),
                indicator.polarity(),
                indicator.binding(),
                indicator.sourceNote(),
                indicator.isSynthetic());
    }

    /** What does not fit together. */
    List<FieldProblem> problems() {
        if (binding == null) {
            return source == IndicatorSource.REGISTER ? List.of(FieldProblem.body("/binding", "required")) : List.of();
        }
        return source == IndicatorSource.REGISTER
                ? binding.problems()
                : List.of(FieldProblem.body("/binding", "only-for-register"));
    }

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    boolean isStated() {
        return sourceNote != null || isSynthetic();
    }
}
