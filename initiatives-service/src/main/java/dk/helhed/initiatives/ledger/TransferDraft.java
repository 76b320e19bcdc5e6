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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to move money from an initiative to another of the municipality. */
@Schema(name = "TransferDraft")
record TransferDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "transfer-1")
        @Nullable
        @Identifier
        String externalId,

        UUID toInitiativeId,

        @PositiveAmount Money amount,

        @Min(1970) @Max(2100) @Schema(description = "The budget year.", examples = "2021")
        int year,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(examples = "Omplacering mellem initiativer")
        String text,

        @Valid
        @Schema(
                description =
                        "The decision behind it; needed where the money goes to another track (kommunestyrelsesloven §"
                                + " 40).")
        @Nullable
        DecisionReference decision)
        implements BookingDraft {}
