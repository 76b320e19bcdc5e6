package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.YearBalance;
import dk.helhed.initiatives.frame.Theme;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme in the overview of its frame. */
@Schema(name = "OverviewTheme")
record ThemeLine(
        UUID id,

        @Schema(examples = "4") int number,
        @Schema(examples = "Flere hjemløse i egen bolig") String name,
        FormattedAmount total,
        List<YearSum> years,
        FormattedAmount unphased,

        @Schema(description = "What the ledger says of it, all budget years together.")
        Balance balance,

        @Schema(description = "What the ledger says of it by budget year.")
        List<YearBalance> balances,

        List<TrackLine> tracks) {

    static ThemeLine of(Theme theme, Sums sums, BookedAmounts booked, List<TrackLine> tracks) {
        return new ThemeLine(
                theme.id(),
                theme.number(),
                theme.name(),
                FormattedAmount.of(sums.total()),
                sums.shownYears(),
                FormattedAmount.of(sums.unphased()),
                booked.balance(),
                booked.years(),
                tracks);
    }
}
