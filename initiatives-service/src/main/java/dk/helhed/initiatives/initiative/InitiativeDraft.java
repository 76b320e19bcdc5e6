package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.Amount;
import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as its municipality states it. */
@Schema(name = "InitiativeDraft")
public record InitiativeDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "initiative-1.2")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Flere hjemløse i beskæftigelse")
        String name,

        @Amount @Schema(description = "Null where the amount sits at the track, or none is set yet.") @Nullable
        Money amount,

        @Schema(description = "True for money that is given once.")
        boolean oneOff,

        @Valid @Nullable Period period,

        @Size(max = 30) @Schema(description = "The amount by year; what is not given to a year is unphased.") @Nullable
        List<@Valid Phase> phasing,

        @Size(max = 30)
        @Schema(description = "The amount by kind of cost; where there is one, it sums to the amount.")
        @Nullable
        List<@Valid CostLine> breakdown,

        @Valid @Schema(description = "Where its money comes from; null where it is the frame's source.") @Nullable
        FundingSource fundingSource,

        @Size(max = 50) @Schema(examples = "[\"udsatte og hjemløse, der søger arbejde\"]") @Nullable
        List<@PlainText(max = 300) String> targetGroups,

        @Min(0) @Max(1_000_000) @Schema(description = "How many it is meant to reach.", examples = "50") @Nullable
        Integer targetNumber,

        @Valid @Nullable Staffing staffing,

        @PlainText(max = 200) @Schema(examples = "Center for Forebyggelse og Rehabilitering") @Nullable
        String organisationalAnchor,

        @Size(max = 50) @Schema(examples = "[\"frivillige foreninger\"]") @Nullable
        List<@PlainText(max = 300) String> partners,

        @PlainText(max = 200) @Schema(examples = "IPS") @Nullable
        String method,

        @PlainText(max = 1000) @Schema(examples = "erfaringsopsamling") @Nullable
        String evaluation,

        @Size(max = 50) @Schema(examples = "[\"Familiehuset\"]") @Nullable
        List<@PlainText(max = 300) String> subInitiatives,

        @Size(max = 50) @Schema(description = "The places where it happens.", examples = "[\"Værestedet\"]") @Nullable
        List<@PlainText(max = 300) String> settings,

        @Size(max = 50) @Schema(examples = "[\"no period stated\"]") @Nullable
        List<@PlainText(max = 1000) String> notes,

        Visibility visibility,

        @PlainText(max = 500)
        @Schema(description = "The law that closes a closed initiative.", examples = "Offentlighedsloven § 23")
        @Nullable
        String legalBasis,

        @PlainText(max = 4000)
        @Schema(description = "What may be said to all of the decision while it is closed.", examples = "Godkendt.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Valid @Nullable SourceNote source,

        @Schema(description = "True for invented data.") @Nullable
        Boolean synthetic,

        @Schema(
                description = "The state that the source states of an initiative which the suite did not follow there; "
                        + "PRIORITISED, IN_HEARING, HEARING_CLOSED or RECOMMENDED, and only with a source.")
        @Nullable
        InitiativeState recordedAs) {

    Period periodOrUnstated() {
        return period == null ? Period.UNSTATED : period;
    }

    List<Phase> phases() {
        return phasing == null ? List.of() : phasing;
    }

    List<CostLine> costLines() {
        return breakdown == null ? List.of() : breakdown;
    }

    List<NamedReader> readersOrNone() {
        return readers == null ? List.of() : readers;
    }

    boolean isSynthetic() {
        return synthetic != null && synthetic;
    }
}
