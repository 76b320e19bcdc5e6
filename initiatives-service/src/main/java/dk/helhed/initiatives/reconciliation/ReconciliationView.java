package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comparison of the ledger with an accounting extract found in all. */
@Schema(name = "Reconciliation")
record ReconciliationView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f8")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID frameId,

        @Schema(examples = "2021-01-01") LocalDate from,
        @Schema(examples = "2021-03-31") LocalDate to,

        @Schema(
                description = "The SHA-256 of the extract.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "True where every line matches.", examples = "false")
        boolean agrees,

        ReconciliationCounts counts,
        @Schema(description = "What the extract sums to.") Money extractTotal,

        @Schema(description = "What the ledger says is spent in the period.")
        Money ledgerTotal,

        @Schema(description = "ledgerTotal - extractTotal.") Money difference,
        @Schema(examples = "2021-04-04T09:30:00Z") Instant madeAt) {}
