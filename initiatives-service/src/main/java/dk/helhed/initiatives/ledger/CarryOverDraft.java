package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.PositiveAmount;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to carry what is left of a year over to the next. */
@Schema(name = "CarryOverDraft")
record CarryOverDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "carry-over-2021")
        @Nullable
        @Identifier
        String externalId,

        @PositiveAmount Money amount,

        @Min(1970) @Max(2099) @Schema(description = "The budget year that it is taken from.", examples = "2021")
        int year,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(examples = "Overførsel til 2022")
        String text,

        @Valid @Schema(description = "The decision behind it, where there is one.") @Nullable
        DecisionReference decision)
        implements BookingDraft {}
