package dk.helhed.initiatives.accounting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closing or reopening of a month, as its municipality reads it. */
@Schema(name = "AccountingPeriodStep")
record PeriodStepView(
        UUID id,

        PeriodState to,
        @Schema(examples = "aarhus-budget-controller") String client,
        @Schema(examples = "budget-controller") String role,

        @Schema(examples = "An invoice came late.") @Nullable
        String reason,

        Instant at) {}
