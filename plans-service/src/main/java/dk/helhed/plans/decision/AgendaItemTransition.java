package dk.helhed.plans.decision;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state that an agenda item is to go to, and what the body did. */
@Schema(name = "AgendaItemTransition")
record AgendaItemTransition(
        @NotNull AgendaItemState to,

        @Schema(description = "With DECIDED: APPROVED, REJECTED or NOTED.") @Nullable
        Decided outcome,

        @Schema(description = "The meeting's day where it is left out.") @Nullable
        LocalDate decidedOn,

        @PlainText(max = 20000) @Schema(description = "Needed to decide.", examples = "Godkendt.") @Nullable
        String decisionText,

        @PlainText(max = 20000)
        @Schema(description = "The minutes (referat) of the item.", examples = "Udvalget drøftede sagen.")
        @Nullable
        String minutes,

        @PlainText(max = 2000)
        @Schema(description = "Needed to postpone or return.", examples = "Udvalget ønsker flere oplysninger.")
        @Nullable
        String reason) {}
