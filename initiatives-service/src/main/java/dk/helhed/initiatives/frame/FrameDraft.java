package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.Amount;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget frame as its municipality states it. */
@Schema(name = "FrameDraft")
record FrameDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "frame-social-2020")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Investeringsinitiativer, den sociale bæredygtighedsplan")
        String name,

        @Amount Money amount,

        @Schema(description = "True where an initiative is approved only while the allocations are exactly the amount.")
        boolean exact,

        @Schema(description = "True for money that is given once.")
        boolean oneOff,

        @Valid FundingSource fundingSource,

        @PlainText(max = 100)
        @Schema(description = "The budget settlement that the frame is part of.", examples = "2020-2023")
        @Nullable
        String budgetSettlement,

        @PlainText(max = 200)
        @Schema(description = "The body that set the priorities.", examples = "Forligskredsen")
        @Nullable
        String prioritisedBy,

        @PlainText(max = 200) @Schema(examples = "HEARING") @Nullable
        String nextStep,

        Visibility visibility,

        @PlainText(max = 500)
        @Schema(description = "The law that closes a closed frame.", examples = "Offentlighedsloven § 23")
        @Nullable
        String legalBasis,

        @PlainText(max = 4000)
        @Schema(description = "What may be said to all of the decision while it is closed.", examples = "Godkendt.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Valid @Nullable SourceNote source) {

    FrameDraft withMoneyOf(FrameDraft other) {
        return new FrameDraft(
                externalId,
                name,
                other.amount,
                other.exact,
                oneOff,
                fundingSource,
                budgetSettlement,
                prioritisedBy,
                nextStep,
                visibility,
                legalBasis,
                publicDecisionText,
                readersOrNone(),
                source);
    }

    List<NamedReader> readersOrNone() {
        return readers == null ? List.of() : readers;
    }

    boolean hasMoneyOf(FrameDraft other) {
        return amount.equals(other.amount) && exact == other.exact;
    }
}
