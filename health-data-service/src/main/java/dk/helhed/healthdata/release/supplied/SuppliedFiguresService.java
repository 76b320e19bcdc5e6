package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.area.Area;
import dk.helhed.healthdata.area.AreaRepository;
import dk.helhed.healthdata.dataset.Dataset;
import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.dataset.DefinitionRepository;
import dk.helhed.healthdata.indicator.Indicators;
import dk.helhed.healthdata.release.Release;
import dk.helhed.healthdata.release.ReleaseRepository;
import dk.helhed.healthdata.release.ReleaseValueRepository;
import dk.helhed.healthdata.release.SuppliedFigures;
import dk.helhed.healthdata.value.HeadlineRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accepts supplied figures as draft releases: all of a draft or nothing, in one transaction. */
@ApplicationScoped
class SuppliedFiguresService {

    private final Changes changes;
    private final DatasetRepository datasets;
    private final DefinitionRepository definitions;
    private final Indicators indicators;
    private final AreaRepository areas;
    private final HeadlineRepository headlines;
    private final ReleaseRepository releases;
    private final ReleaseValueRepository values;
    private final Clock clock;

    SuppliedFiguresService(
            Changes changes,
            DatasetRepository datasets,
            DefinitionRepository definitions,
            Indicators indicators,
            AreaRepository areas,
            HeadlineRepository headlines,
            ReleaseRepository releases,
            ReleaseValueRepository values,
            Clock clock) {
        this.changes = changes;
        this.datasets = datasets;
        this.definitions = definitions;
        this.indicators = indicators;
        this.areas = areas;
        this.headlines = headlines;
        this.releases = releases;
        this.values = values;
        this.clock = clock;
    }

    Uni<Answer> submit(ChangeRequest request, UUID dataset, ReleaseDraft draft) {
        refuseTooMany(draft);
        return changes.once(
                request,
                draft,
                caller -> datasets.hold(dataset, caller.requireMunicipality())
                        .call(held -> definitions
                                .newest(dataset)
                                .invoke(cube -> held.takeFigures(cube.isPresent(), clock.instant())))
                        .call(held -> checkSuperseded(draft, held))
                        .chain(held -> scope(draft, held).map(scope -> scope.accept(draft, held)))
                        .chain(figures -> store(figures, caller))
                        .map(release ->
                                Answer.created("/v1/releases/" + release.id(), release.version(), release.view())));
    }

    private static void refuseTooMany(ReleaseDraft draft) {
        if (draft.values().size() > SuppliedFiguresCheck.MOST_VALUES) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(FieldProblem.body("/values", "too-many-values", SuppliedFiguresCheck.MOST_VALUES));
        }
    }

    private Uni<Void> checkSuperseded(ReleaseDraft draft, Dataset dataset) {
        if (draft.supersedes() == null) {
            return Uni.createFrom().voidItem();
        }
        return releases.count("id = ?1 and datasetId = ?2 and number is not null", draft.supersedes(), dataset.id())
                .invoke(found -> {
                    if (found == 0) {
                        throw Problem.of(ProblemType.RULE_VIOLATED)
                                .with(FieldProblem.body("/supersedes", "unknown-release"));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<SuppliedScope> scope(ReleaseDraft draft, Dataset dataset) {
        Set<String> named = draft.values().stream().map(ValueDraft::area).collect(Collectors.toSet());
        List<String> keys =
                draft.values().stream().map(ValueDraft::key).distinct().toList();
        return indicators
                .units(dataset.indicators())
                .chain(units -> areas.known(named)
                        .map(known -> open(known, dataset))
                        .chain(open -> headlines
                                .ofOtherDatasets(keys, dataset.id())
                                .map(taken -> new SuppliedScope(units, open, Set.copyOf(taken)))));
    }

    private static Set<String> open(List<Area> known, Dataset dataset) {
        return known.stream()
                .filter(area -> area.isOpenTo(dataset.id(), dataset.municipality()))
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    private Uni<Release> store(SuppliedFigures figures, Caller submitter) {
        Release release = new Release(figures, submitter, clock.instant());
        return releases.persist(release).call(releases::flush).call(() -> values.add(release, figures.figures()));
    }
}
