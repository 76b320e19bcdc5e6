package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.Amount;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A track of a theme as its municipality states it. */
@Schema(name = "TrackDraft")
public record TrackDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "track-1.2")
        @Nullable
        @Identifier
        String externalId,

        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,3}){0,3}")
        @Schema(description = "Its number in the frame.", examples = "1.2")
        String number,

        @PlainText(max = 300) @Schema(examples = "Det gode børneliv")
        String name,

        @Amount
        @Schema(description = "What the initiatives of the track share; null where each has its own amount.")
        @Nullable
        Money amount,

        @Valid @Schema(description = "Where its amount comes from; null where it is the frame's source.") @Nullable
        FundingSource fundingSource) {

    public boolean hasWordsOf(Track track) {
        return Objects.equals(externalId, track.externalId())
                && number.equals(track.number())
                && name.equals(track.name());
    }

    public boolean hasMoneyOf(Track track) {
        return Objects.equals(amount, track.amount()) && Objects.equals(fundingSource, track.funding());
    }
}
