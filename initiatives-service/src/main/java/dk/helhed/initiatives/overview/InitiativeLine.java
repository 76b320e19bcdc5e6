package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.YearBalance;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative in the overview of its frame. */
@Schema(name = "OverviewInitiative")
record InitiativeLine(
        UUID id,

        @Schema(examples = "initiative-4.3") @Nullable String externalId,
        @Schema(examples = "Flere hjemløse i beskæftigelse") String name,
        InitiativeState state,

        @Schema(description = "False for what was rejected or cancelled: it takes no part in the sums.")
        boolean counted,

        @Schema(description = "Null where the amount sits at the track, which then shows it once.") @Nullable
        FormattedAmount amount,

        List<YearSum> years,
        @Nullable FormattedAmount unphased,

        @Schema(description = "What the ledger says of it, all budget years together.")
        Balance balance,

        @Schema(description = "What the ledger says of it by budget year.")
        List<YearBalance> balances,

        boolean synthetic) {

    static InitiativeLine of(Initiative initiative, BookedAmounts booked) {
        Money amount = initiative.amount();
        return new InitiativeLine(
                initiative.id(),
                initiative.externalId(),
                initiative.name(),
                initiative.state(),
                initiative.holdsMoney(),
                amount == null ? null : FormattedAmount.of(amount),
                initiative.phasing().stream()
                        .map(phase -> new YearSum(phase.year(), FormattedAmount.of(phase.amount())))
                        .toList(),
                amount == null ? null : FormattedAmount.of(amount.minus(initiative.phased())),
                booked.balance(),
                booked.years(),
                initiative.isSynthetic());
    }
}
