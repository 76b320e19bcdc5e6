package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.AreaGroupRepository;
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
    private final DatasetRepository datasets;
    private final AreaGroupRepository groups;
    private final DefinitionRepository definitions;

    DatasetReader(
            Transactions transactions,
            DatasetRepository datasets,
            AreaGroupRepository groups,
            DefinitionRepository definitions) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.groups = groups;
        this.definitions = definitions;
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
        List<UUID> ids = found.stream().map(Dataset::id).toList();
        return groups.of(ids)
                .chain(groupsOf -> definitions
                        .newest(ids)
                        .map(definitionOf -> found.stream()
                                .map(dataset -> dataset.view(
                                        groupsOf.getOrDefault(dataset.id(), List.of()), definitionOf.get(dataset.id())))
                                .toList()));
    }

    Uni<DefinitionView> definition(UUID dataset, int number) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found -> definitions.get(dataset, number))
                .map(Definition::view));
    }

    Uni<List<DefinitionView>> definitions(UUID dataset, int after, int limit) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found -> definitions.page(dataset, after, limit))
                .map(found -> found.stream().map(Definition::view).toList()));
    }
}
