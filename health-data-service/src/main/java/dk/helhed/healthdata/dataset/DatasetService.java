package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.Area;
import dk.helhed.healthdata.area.AreaGroupRepository;
import dk.helhed.healthdata.area.AreaRepository;
import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Indicators;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes of datasets; each method is one transaction. */
@ApplicationScoped
class DatasetService {

    private final Changes changes;
    private final DatasetRepository datasets;
    private final DefinitionRepository definitions;
    private final AreaGroupRepository groups;
    private final Indicators indicators;
    private final AreaRepository areas;
    private final Clock clock;

    DatasetService(
            Changes changes,
            DatasetRepository datasets,
            DefinitionRepository definitions,
            AreaGroupRepository groups,
            Indicators indicators,
            AreaRepository areas,
            Clock clock) {
        this.changes = changes;
        this.datasets = datasets;
        this.definitions = definitions;
        this.groups = groups;
        this.indicators = indicators;
        this.areas = areas;
        this.clock = clock;
    }

    Uni<Answer> describe(ChangeRequest request, DatasetDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> surroundings(draft, caller.requireMunicipality())
                        .map(around -> Dataset.describe(draft, around, caller.requireMunicipality(), clock.instant()))
                        .chain(dataset -> datasets.persist(dataset)
                                .call(datasets::flush)
                                .call(() -> groups.replace(dataset.id(), dataset.municipality(), draft.areas()))
                                .call(() -> define(dataset, draft))
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
                        .call(dataset -> define(dataset, draft))
                        .chain(this::view)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    private Uni<Void> take(Dataset dataset, DatasetDraft draft) {
        return surroundings(draft, dataset.municipality())
                .chain(around -> groupsOf(dataset)
                        .chain(before -> definitions
                                .newest(dataset.id())
                                .invoke(definition -> dataset.change(
                                        draft, around, before, definition.orElse(null), clock.instant()))))
                .replaceWithVoid();
    }

    private Uni<Void> define(Dataset dataset, DatasetDraft draft) {
        PolicyDraft policy = draft.policy() == null ? PolicyDraft.NOTHING_SAID : draft.policy();
        return definitions.add(dataset, draft.structure(), Policy.of(policy));
    }

    private Uni<DatasetContext> surroundings(DatasetDraft draft, String municipality) {
        List<String> named = draft.structure() == null
                ? List.of()
                : draft.structure().of(Role.AREA).stream()
                        .flatMap(dimension -> dimension.codes().stream())
                        .map(Code::code)
                        .toList();
        return indicators
                .units(draft.indicators())
                .chain(units -> areas.withReference(named)
                        .map(known -> new DatasetContext(units, open(known, draft, municipality), parents(known))));
    }

    private static Map<String, String> parents(List<Area> known) {
        Map<String, String> parents = new HashMap<>();
        for (Area area : known) {
            String parent = area.parent();
            if (parent != null) {
                parents.put(area.code(), parent);
            }
        }
        return parents;
    }

    /** A group is open to the dataset that describes it, and to no other. */
    private static Set<String> open(List<Area> known, DatasetDraft draft, String municipality) {
        Set<String> open = new HashSet<>();
        known.stream()
                .filter(area -> !area.isGroup() && area.isOpenTo(municipality))
                .map(Area::code)
                .forEach(open::add);
        draft.areas().stream().map(GroupStatement::code).forEach(open::add);
        return open;
    }

    private Uni<DatasetView> view(Dataset dataset) {
        return groupsOf(dataset)
                .chain(groups -> definitions
                        .newest(dataset.id())
                        .map(definition -> dataset.view(groups, definition.orElse(null))));
    }

    private Uni<List<GroupStatement>> groupsOf(Dataset dataset) {
        return groups.of(List.of(dataset.id()))
                .map((Map<UUID, List<GroupStatement>> all) -> all.getOrDefault(dataset.id(), List.of()));
    }
}
