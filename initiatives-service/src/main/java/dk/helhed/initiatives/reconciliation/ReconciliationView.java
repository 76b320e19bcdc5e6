package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comparison of the ledger with an accounting extract found in all. */
@Schema(name = "Reconciliation")
record ReconciliationView(
        UUID id,

        UUID frameId,

        LocalDate from,
        LocalDate to,

        @Schema(
                description = "The SHA-256 of the extract.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "True where every line matches.")
        boolean agrees,

        ReconciliationCounts counts,
        @Schema(description = "What the extract sums to.") Money extractTotal,

        @Schema(description = "What the ledger says is spent in the period.")
        Money ledgerTotal,

        @Schema(description = "ledgerTotal - extractTotal.") Money difference,
        Instant madeAt) {}
