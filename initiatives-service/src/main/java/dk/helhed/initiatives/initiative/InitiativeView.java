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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        UUID id,

        @Schema(examples = "initiative-1.2") @Nullable String externalId,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID frameId,

        @NotRecorded @Schema(examples = "Investeringsinitiativer, den sociale bæredygtighedsplan")
        String frameName,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d2")
        UUID themeId,

        @NotRecorded @Schema(examples = "4") int themeNo,

        @NotRecorded @Schema(examples = "Flere hjemløse i egen bolig")
        String themeName,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3")
        UUID trackId,

        @NotRecorded @Schema(examples = "4.3") String trackNo,

        @NotRecorded @Schema(examples = "Uddannelse og job til byens udsatte og hjemløse")
        String trackName,

        @Schema(examples = "Flere hjemløse i beskæftigelse") String name,
        @Schema(examples = "PRIORITISED") InitiativeState state,

        @Schema(
                description = "True where a source stated the state and the suite did not follow it there.",
                examples = "true")
        boolean recorded,

        @Schema(examples = "PRIORITISED") @Nullable InitiativeState recordedAs,

        @Schema(description = "Its own amount; null where the amount sits at the track.") @Nullable
        Money amount,

        @NotRecorded
        @Schema(description = "Where the amount sits; null while there is none.", examples = "INITIATIVE")
        @Nullable
        AmountLevel amountLevel,

        @NotRecorded @Schema(description = "The track's amount, which all initiatives of the track share.") @Nullable
        Money trackAmount,

        @Schema(examples = "true") boolean oneOff,
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
        @Schema(examples = "OPEN") Visibility visibility,

        @Schema(examples = "Offentlighedsloven § 23") @Nullable
        String legalBasis,

        @Schema(description = "What outsiders read of it while it is closed.", examples = "Godkendt.") @Nullable
        String publicDecisionText,

        @Schema(examples = "[\"BOARD\"]") List<NamedReader> readers,

        @Nullable SourceNote source,
        @Schema(examples = "false") boolean synthetic,

        @Schema(description = "The initiative that it continues.", examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d9")
        @Nullable
        UUID continuesId,

        @Schema(description = "The initiative that continues it.", examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0da")
        @Nullable
        UUID continuedById,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt)
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
