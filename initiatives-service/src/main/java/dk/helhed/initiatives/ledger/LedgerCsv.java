package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.csv.Csv;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import java.util.List;

/** The ledger as a table. */
final class LedgerCsv {

    private LedgerCsv() {}

    static String of(List<LedgerEntryView> entries) {
        Csv csv = Csv.withHeader(
                "id",
                "initiativeId",
                "number",
                "kind",
                "year",
                "bookedOn",
                "amount",
                "change",
                "availableAfter",
                "account",
                "text",
                "externalId",
                "decisionBody",
                "decidedOn",
                "decisionReference",
                "cover",
                "commitmentId",
                "reversesId",
                "counterInitiativeId",
                "role",
                "enteredAt");
        entries.forEach(entry -> add(csv, entry));
        return csv.toString();
    }

    private static void add(Csv csv, LedgerEntryView entry) {
        DecisionReference decision = entry.decision();
        csv.row(
                entry.id(),
                entry.initiativeId(),
                entry.number(),
                entry.kind(),
                entry.year(),
                entry.bookedOn(),
                entry.amount(),
                entry.change(),
                entry.availableAfter(),
                entry.account(),
                entry.text(),
                entry.externalId(),
                decision == null ? null : decision.body(),
                decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.reference(),
                entry.cover(),
                entry.commitmentId(),
                entry.reversesId(),
                entry.counterInitiativeId(),
                entry.role(),
                entry.enteredAt());
    }
}
