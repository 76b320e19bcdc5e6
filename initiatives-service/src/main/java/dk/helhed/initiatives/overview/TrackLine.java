package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.YearBalance;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.AmountLevel;
import dk.helhed.initiatives.initiative.Initiative;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A track in the overview of its frame. */
@Schema(name = "OverviewTrack")
record TrackLine(
        UUID id,

        @Schema(examples = "4.3") String number,

        @Schema(examples = "Uddannelse og job til byens udsatte og hjemløse")
        String name,

        @Schema(description = "Where its amount sits.") AmountLevel amountLevel,

        FormattedAmount total,
        List<YearSum> years,
        FormattedAmount unphased,

        @Schema(description = "What the ledger says of it, all budget years together.")
        Balance balance,

        @Schema(description = "What the ledger says of it by budget year.")
        List<YearBalance> balances,

        List<InitiativeLine> initiatives) {

    static TrackLine of(Track track, Sums sums, BookedAmounts booked, List<InitiativeLine> initiatives) {
        return new TrackLine(
                track.id(),
                track.number(),
                track.name(),
                track.amount() == null ? AmountLevel.INITIATIVE : AmountLevel.TRACK,
                FormattedAmount.of(sums.total()),
                sums.shownYears(),
                FormattedAmount.of(sums.unphased()),
                booked.balance(),
                booked.years(),
                initiatives);
    }

    /** An amount at the track counts once, however many initiatives share it. */
    static Sums sums(Track track, List<Initiative> initiatives) {
        return track.amount() == null
                ? Sums.all(initiatives.stream().map(Sums::of).toList())
                : Sums.of(track.amount(), initiatives);
    }
}
