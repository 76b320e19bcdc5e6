package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.visibility.Visibility;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget frame as it is read. */
@Schema(name = "Frame")
record FrameView(
        UUID id,

        @Schema(examples = "frame-social-2020") @Nullable String externalId,

        String municipality,

        @Schema(examples = "Investeringsinitiativer, den sociale bæredygtighedsplan")
        String name,

        Money amount,
        boolean exact,
        boolean oneOff,
        FundingSource fundingSource,
        @Schema(examples = "2020-2023") @Nullable String budgetSettlement,
        @Schema(examples = "Forligskredsen") @Nullable String prioritisedBy,
        @Schema(examples = "HEARING") @Nullable String nextStep,
        Visibility visibility,

        @Schema(examples = "Offentlighedsloven § 23") @Nullable
        String legalBasis,

        @Schema(description = "What outsiders read of it while it is closed.", examples = "Godkendt.") @Nullable
        String publicDecisionText,

        List<NamedReader> readers,

        @Nullable SourceNote source,
        long version,
        Instant changedAt)
        implements Whole {

    static FrameView of(Frame frame) {
        FrameDraft stated = frame.asDraft();
        return new FrameView(
                frame.id(),
                stated.externalId(),
                frame.municipality(),
                stated.name(),
                stated.amount(),
                stated.exact(),
                stated.oneOff(),
                stated.fundingSource(),
                stated.budgetSettlement(),
                stated.prioritisedBy(),
                stated.nextStep(),
                stated.visibility(),
                stated.legalBasis(),
                stated.publicDecisionText(),
                stated.readersOrNone(),
                stated.source(),
                frame.version(),
                frame.changedAt());
    }
}
