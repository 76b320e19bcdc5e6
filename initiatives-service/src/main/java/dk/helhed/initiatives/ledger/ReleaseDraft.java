package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.PositiveAmount;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to release a commitment, or a part of it. */
@Schema(name = "ReleaseDraft")
record ReleaseDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "release-1")
        @Nullable
        @Identifier
        String externalId,

        @PositiveAmount Money amount,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(examples = "Kontrakten blev billigere")
        String text)
        implements BookingDraft {}
