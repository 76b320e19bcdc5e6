package dk.helhed.initiatives.ledger;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expenditure, or the reversal of one, as the ledger has it.
 *
 * @param externalId the reference of whoever booked it, often the number of the voucher
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
