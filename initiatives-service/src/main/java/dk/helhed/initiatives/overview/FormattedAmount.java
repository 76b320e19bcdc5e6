package dk.helhed.initiatives.overview;

import dk.helhed.kit.money.Currency;
import dk.helhed.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in øre and as it is written in Denmark. */
@Schema(name = "ShownAmount")
record FormattedAmount(
        @Schema(examples = "250000000") long amountOere,
        Currency currency,
        @Schema(examples = "2.500.000,00 kr.") String text) {

    static FormattedAmount of(Money amount) {
        return new FormattedAmount(amount.amountOere(), amount.currency(), amount.inKroner());
    }
}
