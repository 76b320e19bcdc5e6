package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.YearBalance;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole frame: what each theme, track and initiative has, by year and unphased. */
@Schema(name = "FrameOverview")
record Overview(
        UUID frameId,

        String municipality,

        @Schema(examples = "Investeringsinitiativer, den sociale bæredygtighedsplan")
        String name,

        FormattedAmount amount,
        boolean exact,
        FormattedAmount allocated,

        @Schema(description = "What of the frame is not allocated.")
        FormattedAmount difference,

        @Schema(
                description =
                        "True where the themes sum to what is allocated, years and unphased do at every level, and"
                                + " what is allocated is the frame's amount (or, for a frame that is not exact, no more"
                                + " than it).")
        boolean reconciles,

        List<YearSum> years,
        FormattedAmount unphased,

        @Schema(description = "What the ledger says of it, all budget years together.")
        Balance balance,

        @Schema(description = "What the ledger says of it by budget year.")
        List<YearBalance> balances,

        @Schema(examples = "5") int themeCount,
        @Schema(examples = "10") int trackCount,
        @Schema(examples = "13") int initiativeCount,
        List<ThemeLine> themes) {}
