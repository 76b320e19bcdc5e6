package dk.helhed.initiatives.accounting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closing or reopening of a month, as its municipality reads it. */
@Schema(name = "AccountingPeriodStep")
record PeriodStepView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8")
        UUID id,

        @Schema(examples = "OPEN") PeriodState to,
        @Schema(examples = "aarhus-budget-controller") String client,
        @Schema(examples = "budget-controller") String role,

        @Schema(examples = "An invoice came late.") @Nullable
        String reason,

        @Schema(examples = "2021-02-04T09:30:00Z") Instant at) {}
