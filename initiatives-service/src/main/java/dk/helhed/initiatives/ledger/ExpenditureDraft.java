package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.PositiveAmount;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to book what was spent. */
@Schema(name = "ExpenditureDraft")
record ExpenditureDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "voucher-1001")
        @Nullable
        @Identifier
        String externalId,

        @PositiveAmount Money amount,

        @Min(1970) @Max(2100) @Schema(description = "The budget year.", examples = "2021")
        int year,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(examples = "Faktura for uddannelse")
        String text,

        @PlainText(max = 100)
        @Schema(description = "The account string (kontostreng).", examples = "05-38-59-1-001")
        @Nullable
        @Identifier
        String account,

        @Schema(description = "The commitment that it settles, as far as the commitment is open.") @Nullable
        UUID commitmentId)
        implements BookingDraft {}
