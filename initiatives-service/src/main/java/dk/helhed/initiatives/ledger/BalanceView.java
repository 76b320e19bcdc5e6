package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.budget.YearBalance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger says of an initiative. */
@Schema(name = "InitiativeBalance")
record BalanceView(
        UUID initiativeId,

        @Schema(description = "Of all years together.") Balance balance,
        List<YearBalance> years) {

    static BalanceView of(UUID initiativeId, Map<Integer, LedgerFigures> years) {
        return new BalanceView(initiativeId, Balance.of(LedgerFigures.sum(years.values())), YearBalance.of(years));
    }
}
