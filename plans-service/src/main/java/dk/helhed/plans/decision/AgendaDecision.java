package dk.helhed.plans.decision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a body did with an agenda item. */
@Schema(name = "AgendaDecision")
record AgendaDecision(
        Decided outcome,
        LocalDate decidedOn,
        @Schema(examples = "Godkendt.") @Nullable String decisionText,

        @Schema(examples = "Udvalget drøftede sagen.") @Nullable
        String minutes,

        @Schema(examples = "Punktet udsættes til næste møde.") @Nullable
        String reason) {}
