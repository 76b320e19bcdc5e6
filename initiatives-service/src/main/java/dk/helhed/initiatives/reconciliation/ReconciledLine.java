package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.ledger.ExpenditureLine;
import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a reconciliation: what the extract says, what the ledger says, or both. */
@Schema(name = "ReconciledLine")
record ReconciledLine(
        LineOutcome outcome,

        @Schema(description = "The row of the extract's file; null for what it does not have.", examples = "2")
        @Nullable
        Integer row,

        @Schema(description = "The entry of the ledger; null for what it does not have.") @Nullable
        UUID entryId,

        @Nullable UUID initiativeId,

        @Schema(description = "The account string (kontostreng).", examples = "05-38-59-1-001") @Nullable
        String account,

        @Schema(
                description = "The number of the voucher (bilagsnummer) as the extract says it, else the externalId of"
                        + " the entry; null where neither says one.",
                examples = "1900012345")
        @Nullable
        String voucher,

        @Nullable LocalDate extractDate,
        @Nullable LocalDate ledgerDate,

        @Schema(description = "Negative for what was credited.") @Nullable
        Money extractAmount,

        @Schema(description = "Negative for what was reversed.") @Nullable
        Money ledgerAmount,

        @Schema(description = "As the extract says it, else the ledger.", examples = "Faktura 1001")
        String text) {

    static ReconciledLine of(LineOutcome outcome, @Nullable ExtractLine line, @Nullable ExpenditureLine spent) {
        return new ReconciledLine(
                outcome,
                line == null ? null : line.row(),
                spent == null ? null : spent.entryId(),
                spent == null ? null : spent.initiativeId(),
                line != null ? line.account() : spent == null ? null : spent.account(),
                line != null && !line.voucher().isEmpty() ? line.voucher() : spent == null ? null : spent.externalId(),
                line == null ? null : line.date(),
                spent == null ? null : spent.bookedOn(),
                line == null ? null : line.amount(),
                spent == null ? null : spent.amount(),
                line != null ? line.text() : spent == null ? "" : spent.text());
    }
}
