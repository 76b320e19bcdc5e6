package dk.helhed.healthdata.version;

import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.citation.Provenance;
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
    private final Attributions attributions;

    DatasetVersionReader(
            Transactions transactions,
            DatasetRepository datasets,
            DatasetVersionRepository versions,
            Attributions attributions) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.versions = versions;
        this.attributions = attributions;
    }

    Uni<List<DatasetVersionView>> page(UUID dataset, int after, int limit) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(of -> versions.page(dataset, after, limit)
                        .map(found -> found.stream()
                                .map(version -> view(version, of.provenance()))
                                .toList())));
    }

    /** Fails with 410 where nobody may see any more what the version rests on. */
    Uni<DatasetVersionView> get(UUID dataset, int number) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(of -> versions.get(dataset, number)
                        .call(version -> versions.concealment(version)
                                .invoke(concealed -> concealed.ifPresent(DatasetVersionReader::refuse)))
                        .map(version -> view(version, of.provenance()))));
    }

    private DatasetVersionView view(DatasetVersion version, Provenance of) {
        String path = "/v1/datasets/" + version.dataset() + "/versions/" + version.number();
        return version.view(of.source(), attributions.of(of, version.number(), version.createdAt(), path));
    }

    private static void refuse(Concealment concealment) {
        throw concealment.gone();
    }
}
