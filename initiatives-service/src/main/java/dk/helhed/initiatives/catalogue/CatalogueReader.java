package dk.helhed.initiatives.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.initiatives.catalogue.merge.CatalogueImport;
import dk.helhed.initiatives.catalogue.merge.CatalogueImportRepository;
import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.table.CatalogueTable;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads frames as tables, with all that the caller may read of them. */
@ApplicationScoped
class CatalogueReader {

    private final Transactions transactions;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;
    private final CatalogueImportRepository imports;
    private final ObjectMapper json;

    CatalogueReader(
            Transactions transactions,
            FrameRegister frames,
            InitiativeRegister initiatives,
            CatalogueImportRepository imports,
            ObjectMapper json) {
        this.transactions = transactions;
        this.frames = frames;
        this.initiatives = initiatives;
        this.imports = imports;
        this.json = json;
    }

    Uni<List<CatalogueTable.Line>> table(UUID frameId) {
        return transactions.read(caller -> frames.parts(frameId, caller)
                .chain(parts -> initiatives.ofFrame(frameId).map(found -> CatalogueTable.of(json, parts, found))));
    }

    Uni<CatalogueImportView> imported(UUID id) {
        return transactions.read(
                caller -> imports.own(id, caller.readerMunicipality()).map(CatalogueImport::view));
    }
}
