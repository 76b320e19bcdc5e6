package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.AreaGroups;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads datasets with the groups that they add to the areas. */
@ApplicationScoped
class DatasetReader {

    private final Transactions transactions;
    private final Datasets datasets;
    private final AreaGroups groups;

    DatasetReader(Transactions transactions, Datasets datasets, AreaGroups groups) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.groups = groups;
    }

    Uni<DatasetView> get(UUID id) {
        return transactions.read(
                caller -> datasets.get(id).map(List::of).chain(this::views).map(List::getFirst));
    }

    Uni<List<DatasetView>> page(@Nullable String externalId, PageRequest page) {
        return transactions.read(caller ->
                datasets.page(page.afterId(), externalId, page.fetch()).chain(this::views));
    }

    private Uni<List<DatasetView>> views(List<Dataset> found) {
        return groups.of(found.stream().map(Dataset::id).toList())
                .map(byDataset -> found.stream()
                        .map(dataset -> dataset.view(byDataset.getOrDefault(dataset.id(), List.of())))
                        .toList());
    }
}
