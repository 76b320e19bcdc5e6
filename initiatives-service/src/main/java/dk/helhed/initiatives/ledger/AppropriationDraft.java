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

/** A request to book what the council has appropriated. */
@Schema(name = "AppropriationDraft")
record AppropriationDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "appropriation-1")
        @Nullable
        @Identifier
        String externalId,

        @PositiveAmount Money amount,

        @Min(1970) @Max(2100) @Schema(description = "The budget year.", examples = "2021")
        int year,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(examples = "Bevilling til virksomhedskonsulenter")
        String text,

        @Valid @Schema(description = "The decision of the council that gives the money.")
        DecisionReference decision,

        @PlainText(max = 500)
        @Schema(
                description =
                        "Where the money is found; needed for what goes beyond the budgeted amount, a supplementary"
                                + " appropriation.",
                examples = "Mindreforbrug 2020")
        @Nullable
        String cover,

        @PlainText(max = 100)
        @Schema(description = "The account string (kontostreng).", examples = "05-38-59-1-001")
        @Nullable
        @Identifier
        String account)
        implements BookingDraft {}
