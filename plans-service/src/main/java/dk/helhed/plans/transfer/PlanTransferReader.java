package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads plans to be taken out. */
@ApplicationScoped
class PlanTransferReader {

    private final Transactions transactions;
    private final PlanExport export;
    private final PlanParts parts;

    PlanTransferReader(Transactions transactions, PlanExport export, PlanParts parts) {
        this.transactions = transactions;
        this.export = export;
        this.parts = parts;
    }

    Uni<ObjectNode> document(UUID planId) {
        return transactions.read(caller -> export.document(planId, Readers.municipality(caller)));
    }

    Uni<byte[]> tables(UUID planId, boolean bom) {
        return document(planId).map(document -> PlanTables.write(document, parts.all(), bom));
    }
}
