package dk.helhed.healthdata.version;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the versions of datasets; everybody may. */
@ApplicationScoped
class DatasetVersionReader {

    private final Transactions transactions;
    private final DatasetRepository datasets;
    private final DatasetVersionRepository versions;

    DatasetVersionReader(Transactions transactions, DatasetRepository datasets, DatasetVersionRepository versions) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.versions = versions;
    }

    Uni<List<DatasetVersionView>> page(UUID dataset, int after, int limit) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found -> versions.page(dataset, after, limit))
                .map(found -> found.stream().map(DatasetVersion::view).toList()));
    }

    /** Fails with 410 where nobody may see any more what the version rests on. */
    Uni<DatasetVersionView> get(UUID dataset, int number) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found -> versions.get(dataset, number))
                .call(version -> versions.concealment(version)
                        .invoke(concealed -> concealed.ifPresent(DatasetVersionReader::refuse)))
                .map(DatasetVersion::view));
    }

    private static void refuse(Concealment concealment) {
        throw concealment.gone();
    }
}
