package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.history.NotRecorded;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.visibility.Visibility;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as it is read. */
@Schema(name = "Initiative")
public record InitiativeView(
        UUID id,

        @Schema(examples = "initiative-1.2") @Nullable String externalId,

        String municipality,

        UUID frameId,

        @NotRecorded @Schema(examples = "Investeringsinitiativer, den sociale bæredygtighedsplan")
        String frameName,

        UUID themeId,

        @NotRecorded @Schema(examples = "4") int themeNo,

        @NotRecorded @Schema(examples = "Flere hjemløse i egen bolig")
        String themeName,

        UUID trackId,

        @NotRecorded @Schema(examples = "4.3") String trackNo,

        @NotRecorded @Schema(examples = "Uddannelse og job til byens udsatte og hjemløse")
        String trackName,

        @Schema(examples = "Flere hjemløse i beskæftigelse") String name,
        InitiativeState state,

        @Schema(description = "True where a source gives the state and the suite did not follow it there.")
        boolean recorded,

        @Nullable InitiativeState recordedAs,

        @Schema(description = "Its own amount; null where the amount sits at the track.") @Nullable
        Money amount,

        @NotRecorded @Schema(description = "Where the amount sits; null while there is none.") @Nullable
        AmountLevel amountLevel,

        @NotRecorded @Schema(description = "The track's amount, which all initiatives of the track share.") @Nullable
        Money trackAmount,

        boolean oneOff,
        Period period,
        List<Phase> phasing,

        @NotRecorded
        @Schema(description = "What of its own amount is given to no year; null where the amount sits at the track.")
        @Nullable
        Money unphased,

        List<CostLine> breakdown,

        @Schema(description = "Where its money comes from; null where it is the frame's source.") @Nullable
        FundingSource fundingSource,

        @Schema(examples = "[\"udsatte og hjemløse, der søger arbejde\"]")
        List<String> targetGroups,

        @Schema(examples = "50") @Nullable Integer targetNumber,
        @Nullable Staffing staffing,

        @Schema(examples = "Center for Forebyggelse og Rehabilitering") @Nullable
        String organisationalAnchor,

        @Schema(examples = "[\"frivillige foreninger\"]") List<String> partners,
        @Schema(examples = "IPS") @Nullable String method,
        @Schema(examples = "erfaringsopsamling") @Nullable String evaluation,
        @Schema(examples = "[\"Familiehuset\"]") List<String> subInitiatives,
        @Schema(examples = "[\"Værestedet\"]") List<String> settings,
        @Schema(examples = "[\"no period stated\"]") List<String> notes,
        Visibility visibility,

        @Schema(examples = "Offentlighedsloven § 23") @Nullable
        String legalBasis,

        @Schema(description = "What outsiders read of it while it is closed.", examples = "Godkendt.") @Nullable
        String publicDecisionText,

        List<NamedReader> readers,

        @Nullable SourceNote source,
        boolean synthetic,

        @Schema(description = "The initiative that it continues.") @Nullable
        UUID continuesId,

        @Schema(description = "The initiative that continues it.") @Nullable
        UUID continuedById,

        long version,
        Instant changedAt)
        implements Whole {

    public static InitiativeView of(Initiative initiative, Placement placement) {
        InitiativeDetails details = initiative.details();
        Money amount = initiative.amount();
        return new InitiativeView(
                initiative.id(),
                initiative.externalId(),
                initiative.municipality(),
                placement.frameId(),
                placement.frameName(),
                placement.themeId(),
                placement.themeNo(),
                placement.themeName(),
                placement.trackId(),
                placement.trackNo(),
                placement.trackName(),
                initiative.name(),
                initiative.state(),
                initiative.recordedAs() != null,
                initiative.recordedAs(),
                amount,
                placement.levelOf(initiative),
                placement.trackAmount(),
                initiative.isOneOff(),
                initiative.period(),
                initiative.phasing(),
                amount == null ? null : amount.minus(initiative.phased()),
                initiative.breakdown(),
                initiative.funding(),
                details.targetGroups(),
                details.targetNumber(),
                details.staffing(),
                details.organisationalAnchor(),
                details.partners(),
                details.method(),
                details.evaluation(),
                details.subInitiatives(),
                details.settings(),
                details.notes(),
                initiative.visibility(),
                initiative.legalBasis(),
                initiative.publicDecisionText(),
                initiative.readers(),
                initiative.source(),
                initiative.isSynthetic(),
                initiative.continuesId(),
                initiative.continuedById(),
                initiative.version(),
                initiative.changedAt());
    }
}
