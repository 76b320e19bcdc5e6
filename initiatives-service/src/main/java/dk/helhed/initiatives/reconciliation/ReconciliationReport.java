package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.csv.Csv;
import java.util.Comparator;
import java.util.List;

/** A reconciliation as a table, what does not match first. */
final class ReconciliationReport {

    private ReconciliationReport() {}

    static String of(List<ReconciledLine> lines) {
        Csv csv = Csv.withHeader(
                "outcome",
                "row",
                "account",
                "extractDate",
                "ledgerDate",
                "extractAmount",
                "ledgerAmount",
                "text",
                "entryId",
                "initiativeId",
                "voucher");
        lines.stream()
                .sorted(Comparator.comparing(line -> line.outcome() == LineOutcome.MATCHED))
                .forEach(line -> csv.row(
                        line.outcome(),
                        line.row(),
                        line.account(),
                        line.extractDate(),
                        line.ledgerDate(),
                        line.extractAmount(),
                        line.ledgerAmount(),
                        line.text(),
                        line.entryId(),
                        line.initiativeId(),
                        line.voucher()));
        return csv.toString();
    }
}
