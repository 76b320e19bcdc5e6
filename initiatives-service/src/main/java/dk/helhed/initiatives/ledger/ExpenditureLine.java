package dk.helhed.initiatives.ledger;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of the ledger says is spent.
 *
 * @param externalId what the one who booked it calls it, often the number of the voucher
 * @param amount negative for the reversal of an expenditure
 */
public record ExpenditureLine(
        UUID entryId,
        UUID initiativeId,
        @Nullable String externalId,
        @Nullable String account,
        LocalDate bookedOn,
        Money amount,
        String text) {}
