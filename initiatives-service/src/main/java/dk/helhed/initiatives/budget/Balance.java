package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger says of an amount. */
@Schema(name = "Balance")
public record Balance(
        @Schema(description = "What the council has appropriated (bevilling).")
        Money appropriated,

        Money transferredIn,
        Money transferredOut,

        @Schema(description = "Carried over from the year before.")
        Money carriedIn,

        @Schema(description = "Carried over to the next year.")
        Money carriedOut,

        @Schema(description = "Committed and neither spent nor released (tilsagn).")
        Money committed,

        @Schema(description = "Spent (forbrug).") Money spent,

        @Schema(
                description =
                        "appropriated + transferredIn - transferredOut + carriedIn - carriedOut - committed - spent;"
                                + " never below zero.")
        Money available) {

    public static Balance of(LedgerFigures figures) {
        return new Balance(
                Money.ofOere(figures.appropriated()),
                Money.ofOere(figures.transferredIn()),
                Money.ofOere(figures.transferredOut()),
                Money.ofOere(figures.carriedIn()),
                Money.ofOere(figures.carriedOut()),
                Money.ofOere(figures.committed()),
                Money.ofOere(figures.spent()),
                Money.ofOere(figures.available()));
    }
}
