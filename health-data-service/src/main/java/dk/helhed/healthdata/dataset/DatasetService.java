package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.AreaGroups;
import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.indicator.Indicators;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of datasets; each method is one transaction. */
@ApplicationScoped
class DatasetService {

    private final Changes changes;
    private final Datasets datasets;
    private final AreaGroups groups;
    private final Indicators indicators;
    private final Clock clock;

    DatasetService(Changes changes, Datasets datasets, AreaGroups groups, Indicators indicators, Clock clock) {
        this.changes = changes;
        this.datasets = datasets;
        this.groups = groups;
        this.indicators = indicators;
        this.clock = clock;
    }

    Uni<Answer> describe(ChangeRequest request, DatasetDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> indicators
                        .units(draft.indicators())
                        .map(known ->
                                Dataset.describe(draft, known.keySet(), caller.requireMunicipality(), clock.instant()))
                        .chain(dataset -> datasets.persist(dataset)
                                .call(datasets::flush)
                                .call(() -> groups.replace(dataset.id(), dataset.municipality(), draft.areas()))
                                .chain(() -> view(dataset)))
                        .map(view -> Answer.created("/v1/datasets/" + view.id(), view.version(), view)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, DatasetDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> datasets.hold(id, caller.requireMunicipality())
                        .invoke(dataset -> dataset.expect(expected))
                        .call(dataset -> take(dataset, draft))
                        .call(datasets::flush)
                        .call(dataset -> groups.replace(id, dataset.municipality(), draft.areas()))
                        .chain(this::view)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    private Uni<Void> take(Dataset dataset, DatasetDraft draft) {
        return indicators
                .units(draft.indicators())
                .chain(known -> groupsOf(dataset)
                        .invoke(before -> dataset.change(draft, known.keySet(), before, clock.instant())))
                .replaceWithVoid();
    }

    private Uni<DatasetView> view(Dataset dataset) {
        return groupsOf(dataset).map(dataset::view);
    }

    private Uni<List<GroupStatement>> groupsOf(Dataset dataset) {
        return groups.of(List.of(dataset.id()))
                .map((Map<UUID, List<GroupStatement>> all) -> all.getOrDefault(dataset.id(), List.of()));
    }
}
