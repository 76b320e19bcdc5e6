package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to reverse an entry, which is the only way to correct one. */
@Schema(name = "ReversalDraft")
record ReversalDraft(
        @PlainText(max = 100)
        @Schema(
                description = "The client's own reference, unique in the municipality's ledger.",
                examples = "reversal-1")
        @Nullable
        @Identifier
        String externalId,

        @Schema(description = "The day whose month it is booked in.")
        LocalDate bookedOn,

        @PlainText(max = 500) @Schema(description = "Why.", examples = "Bogført på forkert initiativ")
        String text,

        @Valid
        @Schema(
                description =
                        "The decision behind it; needed where what is reversed was decided: an appropriation, and a"
                                + " transfer or carry-over that names a decision.")
        @Nullable
        DecisionReference decision)
        implements BookingDraft {}
