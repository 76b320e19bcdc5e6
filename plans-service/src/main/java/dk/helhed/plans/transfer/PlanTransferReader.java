package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads plans to be taken out. */
@ApplicationScoped
class PlanTransferReader {

    private final Transactions transactions;
    private final PlanExport export;
    private final List<PlanTable> tables;

    PlanTransferReader(Transactions transactions, PlanExport export, PlanParts parts) {
        this.transactions = transactions;
        this.export = export;
        this.tables = PlanTable.all(parts.all());
    }

    Uni<ObjectNode> document(UUID planId) {
        return transactions.read(caller -> export.document(planId, caller.readerMunicipality()));
    }

    /** A ZIP file of CSV files. */
    Uni<byte[]> tables(UUID planId, boolean bom) {
        return document(planId).chain(document -> Blocking.call(() -> PlanTables.write(document, tables, bom)));
    }

    Uni<byte[]> workbook(UUID planId) {
        return document(planId).chain(document -> Blocking.call(() -> PlanWorkbook.write(document, tables)));
    }
}
